import { decodeJwt, type JWTPayload } from 'jose';
import type { Browser, RunningServer } from './server.js';

/** What a client's token says, got as the vendors document it: a form with id and secret. */
export async function claimsOf({ url }: RunningServer, id: string, secret: string): Promise<JWTPayload> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${url}/connect/token`, { method: 'POST', body });
  return decodeJwt(((await answer.json()) as { access_token: string }).access_token);
}

/** Everything that the page of a client shows. */
// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
export async function view(browser: Browser, id: string): Promise<any> {
  const { data, errors } = await browser.query(
    `query($id: ID!) { client(id: $id) {
      id version name description type grantTypes redirectUris owner { name email phone } environment enabled scopes
      modules { administrator module { name } } accessTypes { name } secrets { id label hint state recoverable }
    } }`,
    { id },
  );
  return errors ? { code: errors[0]?.extensions.code } : data.client;
}

/** The actions in the audit of one thing, the latest first. */
export async function audited(browser: Browser, subjectId: string): Promise<string[]> {
  const { data } = await browser.query(
    'query($subjectId: String!) { auditEntries(first: 100, filter: { subjectId: $subjectId }) { nodes { action } } }',
    { subjectId },
  );
  return data.auditEntries.nodes.map(({ action }: { action: string }) => action);
}
