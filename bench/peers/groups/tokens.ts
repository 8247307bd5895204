import { claimsOf } from '../countersign.ts';
import { formOf, grant } from '../requests.ts';
import { type GroupPlan, startFloor, startNodeOauth2Server, startOidcProvider, tokenEntry } from './groupPlan.ts';

/** One client, who asks again and again. */
export const tokens =
  (connections: number): GroupPlan =>
  async (servers) => {
    const { sqlite, postgres } = servers;
    const { client } = sqlite;
    const same = { algorithm: 'ES256', client, claims: await claimsOf(sqlite.url, client) } as const;
    const right = formOf(client, grant());
    const wrong = formOf({ ...client, secret: 'wrong' }, grant());
    const ours = tokenEntry(sqlite, right, connections);
    return [
      tokenEntry(await startFloor(servers, 'naive', same), right, connections),
      tokenEntry(await startFloor(servers, 'batched', same), right, connections),
      ours,
      { ...ours, name: `${sqlite.name}, 70 % of that load`, rate: { share: 0.7, of: sqlite.name } },
      { ...ours, name: `${sqlite.name}, wrong secret`, asking: () => wrong, isRefused: true },
      tokenEntry(postgres, formOf(postgres.client, grant()), connections),
      tokenEntry(await startOidcProvider(servers, 'JWT', same), right, connections),
      tokenEntry(await startOidcProvider(servers, 'opaque', same), right, connections),
      tokenEntry(await startNodeOauth2Server(servers, client), right, connections),
    ];
  };
