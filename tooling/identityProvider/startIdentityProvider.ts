import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody as a company's provider knows them. */
export interface Employee {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

/** A company's OpenID Connect provider on this machine: the npm package oidc-provider, certified and not ours. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is at the keyboard there: they sign in with no further question. */
  employee: Employee;
  /** Where Countersign has people sent back to. */
  register(callbackUrl: string): void;
  close(): Promise<void>;
}

const signingKey = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  kid: 'company',
};

interface Options {
  /** Shows a page with one button before it lets the employee in, as a person would see it. */
  readonly asks?: boolean;
}

export async function startIdentityProvider(
  employee: Employee,
  { asks = false }: Options = {},
): Promise<IdentityProvider> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known = new Map([[employee.sub, employee]]);
  const client = { id: 'countersign', secret: 'a secret of the company, which nobody else should see' };

  const providerFor = (...redirectUris: string[]) =>
    new Provider(issuer, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: redirectUris }],
      cookies: { keys: ['tests'] },
      jwks: { keys: [signingKey] },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...known.get(sub), sub }) }),
    });
  let provider = providerFor(`${issuer}/nowhere`);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    if (asks && request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:"><title>Company</title>
        <h1>Single sign-on</h1><form method="post"><button>I am ${self.employee.email}</button></form></html>`);
      return;
    }
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: self.employee.sub, clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    const answer = {
      login: { accountId: self.employee.sub, remember: false },
      consent: { grantId: await grant.save() },
    };
    await provider.interactionFinished(request, response, answer);
  }

  const self: IdentityProvider = {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    get employee() {
      return employee;
    },
    set employee(other) {
      employee = other;
      known.set(other.sub, other);
    },
    register(callbackUrl) {
      provider = providerFor(callbackUrl);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return self;
}
