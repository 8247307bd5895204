// The npm package @node-oauth/oauth2-server with a model in memory: the tokens are random, as it makes them.
import { randomUUID } from 'node:crypto';
import OAuth2Server from '@node-oauth/oauth2-server';
import { listen, orderOf, wantedTokens } from './listen.ts';

export interface NodeOauth2ServerOrder {
  readonly client: { readonly id: string; readonly secret: string };
}

const { client } = orderOf<NodeOauth2ServerOrder>();
const known = { id: client.id, grants: ['client_credentials', 'refresh_token'] };
const refreshTokens = new Map<string, OAuth2Server.RefreshToken>();

const server = new OAuth2Server({
  accessTokenLifetime: 3600,
  alwaysIssueNewRefreshToken: true,
  model: {
    getClient: async (id: string, secret: string) => (id === client.id && secret === client.secret ? known : false),
    getUserFromClient: async () => ({ id: client.id }),
    saveToken: async (token: OAuth2Server.Token, of: OAuth2Server.Client, user: OAuth2Server.User) => {
      const saved = { ...token, client: of, user };
      const { refreshToken } = token;
      if (refreshToken) refreshTokens.set(refreshToken, { ...saved, refreshToken });
      return saved;
    },
    getAccessToken: async () => false,
    getRefreshToken: async (token: string) => refreshTokens.get(token) ?? false,
    revokeToken: async (token: OAuth2Server.RefreshToken) => refreshTokens.delete(token.refreshToken),
  },
});

listen((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', async () => {
    const count = wantedTokens(request);
    if (count !== undefined) {
      const made = Array.from({ length: count }, () => randomUUID());
      const expires = new Date(Date.now() + 86_400_000);
      for (const refreshToken of made) {
        const user = { id: client.id };
        refreshTokens.set(refreshToken, { refreshToken, refreshTokenExpiresAt: expires, client: known, user });
      }
      return response.end(JSON.stringify({ refreshTokens: made }));
    }
    const answer = new OAuth2Server.Response();
    const asked = new OAuth2Server.Request({
      method: request.method ?? 'POST',
      query: {},
      headers: { ...request.headers } as Record<string, string>,
      body: Object.fromEntries(new URLSearchParams(body)),
    });
    // What it refuses stands in the answer as well.
    await server.token(asked, answer).catch(() => undefined);
    const text = JSON.stringify(answer.body);
    response.writeHead(answer.status ?? 500, { ...answer.headers, 'content-type': 'application/json' }).end(text);
  });
});
