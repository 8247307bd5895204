import { sample } from '../countersign.ts';
import { makeClient } from '../made.ts';
import { formOf, grant } from '../requests.ts';
import { type GroupPlan, tokenEntry } from './groupPlan.ts';

const [longScopes, manyModules] = [100, 5];

/** What a token may weigh, and what a client may be granted, beside a small one. */
export const heavyTokens: GroupPlan = async ({ sqlite }) => {
  const long = Array.from({ length: longScopes }, (_, at) => `thing-of-an-api-with-long-names.${at + 100}.read`);
  const small = await makeClient(sqlite, { scopes: ['read', 'write', 'delete'] });
  const heavy = await makeClient(sqlite, { scopes: long });
  const full = await makeClient(sqlite, { scopes: long, modules: manyModules });
  const asked = [
    { name: 'a token of 3 scopes', client: small, more: {} },
    { name: `a token of ${longScopes} long scopes`, client: heavy, more: {} },
    {
      name: `one scope of ${longScopes * manyModules} that are granted`,
      client: full,
      more: { scope: full.scopes[0] ?? '' },
    },
  ];
  // Whether each is had at all.
  for (const { client, more } of asked) await sample(sqlite.url, client, more);
  return asked.map(({ name, client, more }) => ({ ...tokenEntry(sqlite, formOf(client, grant(more))), name }));
};
