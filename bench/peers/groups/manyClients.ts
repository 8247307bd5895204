import { claimsOf } from '../countersign.ts';
import { basic, formOf, grant } from '../requests.ts';
import { type GroupPlan, startFloor, tokenEntry } from './groupPlan.ts';

/** A hundred thousand clients, each in its turn. */
export const manyClients: GroupPlan = async (servers) => {
  const many = await servers.many();
  const { client } = many;
  const same = { algorithm: 'ES256', client, claims: await claimsOf(many.url, client) } as const;
  const authorizations = many.clientIds.map((id) => basic({ id, secret: client.secret }));
  return [
    tokenEntry(await startFloor(servers, 'batched', same), formOf(client, grant())),
    {
      ...tokenEntry(many, { kind: 'clients', authorizations, body: grant() }),
      name: `${many.name}, ${authorizations.length} clients`,
    },
  ];
};
