/**
 * Whether a request was cut off, or sent away for the moment: then nobody knows what became of it. Every other failure
 * is an answer, and no server under torture has a reason to give one.
 */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(fetch failed|terminated)$/.test(error.message) || /UNAVAILABLE|503/.test(error.message));

/** Tries until there is an answer. */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isUnanswered(error)) throw error;
      await new Promise((passed) => setTimeout(passed, 50));
    }
  }
}
