import { tokenOf } from '../contender.ts';
import { claimsOf, sample } from '../countersign.ts';
import { formOf } from '../requests.ts';
import { type GroupPlan, startFloor, startOidcProvider, tokenPath } from './groupPlan.ts';

/** A token that is good, asked about again and again (RFC 7662). */
export const introspection: GroupPlan = async (servers) => {
  const { sqlite } = servers;
  const { client } = sqlite;
  const same = { algorithm: 'ES256', client, claims: await claimsOf(sqlite.url, client) } as const;
  const floor = await startFloor(servers, 'introspection', same);
  const opaque = await startOidcProvider(servers, 'opaque', same);
  const asked = [
    { contender: floor, path: '/', token: await tokenOf(floor.url) },
    { contender: sqlite, path: '/oauth/introspect', token: (await sample(sqlite.url, client)).access_token },
    {
      contender: opaque,
      path: '/token/introspection',
      token: (await sample(opaque.url, client, {}, tokenPath(opaque))).access_token,
    },
  ];
  return asked.map(({ contender, path, token }) => ({
    contender,
    path,
    asking: () => formOf(client, `token=${encodeURIComponent(token)}`),
    connections: 32,
  }));
};
