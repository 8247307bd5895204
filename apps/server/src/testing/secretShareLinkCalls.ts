import type { ShownClient } from './clientCalls.js';
import type { Browser, RunningServer } from './server.js';

/** What a link that opens nothing is answered with. */
export const dead = { status: 404, code: 'NOT_FOUND' };

export const tokenIn = (link: string): string => link.split('#')[1] ?? '';

/** Sends the first secret of a client by a link; answers the link's token. */
export async function sendSecret(browser: Browser, client: ShownClient, more: object = {}): Promise<string> {
  const input = { id: client.id, secretId: client.secrets[0]?.id ?? '', value: client.secret, ...more };
  return tokenIn((await browser.change('createSecretShareLink', input, 'link')).link);
}

/** What a stranger is told, without a cookie, who opens a link or reads what stands behind it. */
export async function follow({ url }: RunningServer, path: 'open' | 'read', body: object) {
  const answer = await fetch(`${url}/share-link/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, headers: answer.headers, ...((await answer.json()) as any) };
}

/** The links to a client's secrets, as an admin sees them; the newest first. */
export async function linksOf(browser: Browser, { id }: ShownClient) {
  const shown = 'id state hasPassphrase attemptsLeft openedAt openedFrom createdBy { name }';
  const { data } = await browser.query(`query($id: ID!) { client(id: $id) { secretShareLinks { ${shown} } } }`, { id });
  return data.client.secretShareLinks;
}
