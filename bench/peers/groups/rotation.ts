import { refreshTokensOf } from '../contender.ts';
import { type Countersign, claimsOf, sample } from '../countersign.ts';
import { basic } from '../requests.ts';
import { type GroupPlan, startNodeOauth2Server, startOidcProvider, tokenPath } from './groupPlan.ts';

const connections = 32;
const settings = 'mutation($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';

/** Each connection exchanges a refresh token for the next (RFC 6749 §6), which lives on the disk here and in memory there. */
export const rotation: GroupPlan = async (servers) => {
  const { sqlite, postgres } = servers;
  const { client } = sqlite;
  const same = { algorithm: 'ES256', client, claims: await claimsOf(sqlite.url, client) } as const;
  for (const { admin } of [sqlite, postgres]) {
    const { account } = await admin.ask<{ account: { version: number } }>('{ account { version } }');
    await admin.ask(settings, { input: { expectedVersion: account.version, clientCredentialsRefreshToken: true } });
  }
  const own = ({ url, client: of }: Countersign) =>
    Promise.all(Array.from({ length: connections }, async () => (await sample(url, of)).refresh_token ?? ''));
  const peers = [await startOidcProvider(servers, 'opaque', same), await startNodeOauth2Server(servers, client)];
  return [
    ...[sqlite, postgres].map((contender) => ({ contender, of: contender.client, tokens: () => own(contender) })),
    ...peers.map((contender) => ({ contender, of: client, tokens: () => refreshTokensOf(contender.url, connections) })),
  ].map(({ contender, of, tokens }) => ({
    contender,
    path: tokenPath(contender),
    connections,
    asking: async () => ({ kind: 'rotation', authorization: basic(of), refreshTokens: await tokens() }) as const,
  }));
};
