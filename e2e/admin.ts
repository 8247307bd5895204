import { type APIRequestContext, expect } from '@playwright/test';

/** Signs in as the page does, without its form; the session is the context's, and so its pages'. */
export async function enter(context: APIRequestContext, who: { email: string; password: string } | undefined) {
  const answer = await context.post('/auth/sign-in', { data: who });
  expect(await answer.json()).toMatchObject({ next: 'DONE' });
}

/** Answers the data of a GraphQL operation that is expected to succeed. */
// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is what its caller asked for.
export async function ask(context: APIRequestContext, query: string, variables: object = {}): Promise<any> {
  const answer = await (await context.post('/graphql', { data: { query, variables } })).json();
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

/** Makes a client with what it needs at least. */
export async function makeClient(context: APIRequestContext, name: string, more: object = {}): Promise<string> {
  const input = { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@northwind.example' }, ...more };
  const document = 'mutation ($input: CreateClientInput!) { createClient(input: $input) { client { id } } }';
  return (await ask(context, document, { input })).createClient.client.id;
}
