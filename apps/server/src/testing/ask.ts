import type { Person } from '@countersign/tooling/admin';

/** What a browser is answered: the fields of the body, and the status beside them. */
export async function ask(person: Person, path: string, body: object) {
  const answer = await person.post(path, body);
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, ...((await answer.json()) as any) };
}
