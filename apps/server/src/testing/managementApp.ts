import { addClient, type ShownClient } from './clientCalls.js';
import type { Browser, GraphqlAnswer, RunningServer } from './server.js';
import { consentIn, pkce } from './visitor.js';

/** Where the application takes people back. */
export const redirectUri = 'https://desk.example.com/callback';

/** The built-in module, whose scopes let a program do in Countersign what an admin may. */
export async function managementModuleId(browser: Browser): Promise<string> {
  const { data } = await browser.query('{ modules { nodes { id key } } }');
  return data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
}

/** Every built-in module, the vendor's among them where the account is the vendor's, with all its scopes. */
export async function allManagement(browser: Browser): Promise<{ moduleId: string; administrator: true }[]> {
  const { data } = await browser.query('{ modules { nodes { id builtIn } } }');
  return data.modules.nodes.flatMap(({ id, builtIn }: { id: string; builtIn: boolean }) =>
    builtIn ? [{ moduleId: id, administrator: true as const }] : [],
  );
}

/** An application of the account that may ask admins to let it act for them in Countersign itself. */
export async function addManagementApp(browser: Browser, input: object = {}): Promise<ShownClient> {
  return addClient(browser, {
    name: 'Service desk',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [{ moduleId: await managementModuleId(browser), administrator: true }],
    ...input,
  });
}

/** What a token request was answered. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** The tokens by which an application acts for somebody who allows it (RFC 6749 §4.1, with PKCE). */
export async function delegate(
  { url }: RunningServer,
  { id, secret }: Pick<ShownClient, 'id' | 'secret'>,
  { cookie }: Browser,
  scope = 'countersign:clients:read countersign:clients:write countersign:changes:read countersign:changes:write',
): Promise<Tokens> {
  const { verifier, challenge } = pkce();
  const asked = {
    response_type: 'code',
    client_id: id,
    redirect_uri: redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    scope,
  };
  const authorize = `${url}/oauth/authorize?${new URLSearchParams(asked)}`;
  const first = await fetch(authorize, { headers: { cookie }, redirect: 'manual' });
  const page = await first.text();
  // Who allowed it before is not asked again.
  const allowed = first.headers.has('location')
    ? first
    : await fetch(new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url), {
        method: 'POST',
        headers: { cookie },
        body: consentIn(page, 'allow'),
        redirect: 'manual',
      });
  const code = new URL(allowed.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    client_id: id,
    client_secret: secret,
  });
  return (await (await fetch(`${url}/oauth/token`, { method: 'POST', body })).json()) as Tokens;
}

/** Asks GraphQL as a program does. */
export const queryWith =
  ({ url }: RunningServer, token: string) =>
  async (query: string, variables = {}): Promise<GraphqlAnswer> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()) as GraphqlAnswer;
  };
