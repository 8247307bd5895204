import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';

interface Registered {
  readonly id: string;
  readonly secret: string;
}

/** A small web application of somebody else's, which lets people sign in with Countersign by a certified library. */
export interface ClientApplication {
  readonly url: string;
  readonly redirectUri: string;
  /** Tells it where the server is and as which client it is known there. */
  connect(issuer: string, client: Registered): Promise<void>;
  close(): Promise<void>;
}

export async function startClientApplication(): Promise<ClientApplication> {
  let config: openid.Configuration | undefined;
  // What a browser's visit began with. One visitor at a time is enough here.
  let begun = { pkceCodeVerifier: '', expectedState: '', expectedNonce: '' };

  const begin = async (asked: URLSearchParams): Promise<URL> => {
    begun = {
      pkceCodeVerifier: openid.randomPKCECodeVerifier(),
      expectedState: openid.randomState(),
      expectedNonce: openid.randomNonce(),
    };
    return openid.buildAuthorizationUrl(connected(), {
      redirect_uri: redirectUri,
      scope: 'openid profile email payroll.read payroll.admin',
      code_challenge: await openid.calculatePKCECodeChallenge(begun.pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: begun.expectedState,
      nonce: begun.expectedNonce,
      ...Object.fromEntries(asked),
    });
  };

  const finish = async (back: URL): Promise<string> => {
    const tokens = await openid.authorizationCodeGrant(connected(), back, begun);
    const who = await openid.fetchUserInfo(connected(), tokens.access_token, tokens.claims()?.sub ?? '');
    return `<h1>Hello ${who.name}</h1><p>${who.email}</p><p>${tokens.scope}</p>`;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname === '/sign-in') {
      response.writeHead(302, { location: (await begin(url.searchParams)).href }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:"><title>Pay desk</title>
      ${url.pathname === '/callback' ? await finish(url).catch(refused) : '<h1>Pay desk</h1>'}
      <p><a href="/sign-in?login_hint=ben@northwind.example">Sign in with Countersign</a></p></html>`);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirectUri = `${url}/callback`;

  const connected = (): openid.Configuration => {
    if (!config) throw new Error('The application is not connected yet.');
    return config;
  };

  return {
    url,
    redirectUri,
    async connect(issuer, { id, secret }) {
      config = await openid.discovery(new URL(issuer), id, secret, undefined, {
        execute: [openid.allowInsecureRequests],
      });
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function refused(error: unknown): string {
  if (!(error instanceof openid.AuthorizationResponseError)) throw error;
  return `<h1>Not signed in</h1><p>${error.error}</p>`;
}
