/** An answer as the reader sees it. */
export interface Answered {
  readonly status: number;
  readonly milliseconds: number;
  readonly headers: string;
  readonly body: string;
}

// What a person reads; the rest of a long list is for programs.
const maxShown = 100_000;

const shownHeaders = ['content-type', 'location', 'etag', 'ratelimit', 'retry-after', 'www-authenticate'];

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly type?: string | undefined;
  readonly body?: string | undefined;
}

/** Sends a request by its token alone: without the cookie of who is signed in here. Rejects where no answer comes. */
export async function send({ method, path, token, type, body }: Sent): Promise<Answered> {
  const from = performance.now();
  const answer = await fetch(path, {
    method,
    credentials: 'omit',
    headers: {
      authorization: `Bearer ${token}`,
      ...(type !== undefined && body !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
  });
  const text = pretty(await answer.text());
  return {
    status: answer.status,
    milliseconds: Math.round(performance.now() - from),
    headers: shownHeaders
      .flatMap((name) => (answer.headers.get(name) ? [`${name}: ${answer.headers.get(name)}`] : []))
      .join('\n'),
    body: text.length > maxShown ? `${text.slice(0, maxShown)}\n…` : text,
  };
}
