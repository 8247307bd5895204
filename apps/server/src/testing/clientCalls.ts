import type { Browser, RunningServer } from './server.js';

/** A client as its admin was shown it. */
export interface ShownClient {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly secrets: readonly { readonly id: string }[];
  /** The value of the secret that was made; '' for a public client. */
  readonly secret: string;
}

const shown = 'client { id version name secrets { id label hint state expiresAt replacedBy recoverable } }';
export const shownWithSecret = `${shown} secret { id hint value }`;

/** Adds a client, with what is mandatory already said. */
export async function addClient(browser: Browser, input: object = {}): Promise<ShownClient> {
  const client = { name: 'Payroll', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } };
  const made = await browser.change('createClient', { ...client, ...input }, shownWithSecret);
  return { ...made.client, secret: made.secret?.value ?? '' };
}

/** What the token endpoint says to a client that comes with a secret: 200, or 401. */
export async function tokenStatus({ url }: RunningServer, id: string, secret: string): Promise<number> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${url}/oauth/token`, { method: 'POST', body });
  await answer.body?.cancel();
  return answer.status;
}

/** Has the account choose other policies than it has. */
export async function choose(browser: Browser, policies: object): Promise<void> {
  const { data, errors } = await browser.query('{ account { version } }');
  if (errors) throw new Error(JSON.stringify(errors));
  const input = { expectedVersion: data.account.version, ...policies };
  await browser.change('updateAccountSettings', input, 'account { id }');
}
