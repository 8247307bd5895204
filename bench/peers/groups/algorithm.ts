import { claimsOf } from '../countersign.ts';
import { makeClient } from '../made.ts';
import { formOf, grant } from '../requests.ts';
import { type Algorithm, type GroupPlan, startFloor, startOidcProvider, tokenEntry } from './groupPlan.ts';

/** Tokens of a client whose API has them signed by that algorithm. */
export const algorithm =
  (of: Algorithm): GroupPlan =>
  async (servers) => {
    const { sqlite } = servers;
    const client = await makeClient(sqlite, { algorithm: of, scopes: ['read', 'write', 'delete'] });
    const same = { algorithm: of, client, claims: await claimsOf(sqlite.url, client) };
    const contenders = [
      await startFloor(servers, 'batched', same),
      sqlite,
      await startOidcProvider(servers, 'JWT', same),
    ];
    return contenders.map((contender) => tokenEntry(contender, formOf(client, grant())));
  };
