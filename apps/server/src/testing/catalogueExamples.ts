import type { Example } from './example.js';
import { module, version } from './exampleParts.js';
import { type Pair, settle } from './pair.js';

let made = 0;

const newModule = () => ({
  key: `published-${++made}`,
  name: `Published ${made}`,
  audience: `https://published.example.com/${made}`,
  scopes: [{ name: `published.${made}` }],
});

async function versionNow({ ada }: Pair, id: string) {
  const { data } = await ada.query('query($id: ID!) { catalogueModule(id: $id) { version } }', { id });
  return { id, expectedVersion: data.catalogueModule.version };
}

async function draft(pair: Pair) {
  const { module } = await pair.ada.change('createCatalogueModule', newModule(), 'module { id key }');
  return { ...(await versionNow(pair, module.id)), key: module.key };
}

async function published(pair: Pair) {
  const { key, ...module } = await draft(pair);
  await settle(pair, 'publishModule', module);
  return { ...(await versionNow(pair, module.id)), key };
}

const inAYear = ({ server }: Pair) => new Date(server.now() + 365 * 24 * 60 * 60 * 1000).toISOString();

async function deprecated(pair: Pair) {
  const { key, ...module } = await published(pair);
  await settle(pair, 'deprecateModule', { ...module, sunsetAt: inAYear(pair) });
  return { ...(await versionNow(pair, module.id)), key };
}

const without = ({ key: _key, ...module }: { key: string; id: string; expectedVersion: number }) => module;

/** One that every account is entitled to. */
async function entitled(pair: Pair) {
  const { id: moduleId } = await published(pair);
  await settle(pair, 'grantEntitlement', { moduleId });
  return { moduleId };
}

const newPlan = () => ({ key: `plan-${++made}`, name: `Plan ${made}`, limits: { maxClients: 50 } });

const plan = async (pair: Pair) => ({ id: await settle(pair, 'createPlan', newPlan()), expectedVersion: 1 });

/** Those of the vendor's catalogue. */
export const catalogueExamples: Readonly<Record<string, Example>> = {
  updateCatalogue: async ({ ada }) => {
    const { data } = await ada.query('{ catalogue { ownModules } }');
    return { input: { ownModules: data.catalogue.ownModules === false } };
  },
  moveModule: async (pair) => {
    const own = await module(pair);
    const { data } = await pair.ada.query('{ account { kind } }');
    // An account that publishes nothing is refused for that at the earliest.
    const onto = data.account.kind === 'VENDOR' ? await published(pair) : own;
    return { input: { ...version(own), ontoId: onto.id } };
  },
  createCatalogueModule: () => ({ input: newModule() }),
  updateCatalogueModule: async (pair) => ({ input: { ...without(await published(pair)), description: 'Changed' } }),
  deleteCatalogueModule: async (pair) => ({ input: without(await draft(pair)) }),
  grantEntitlement: async (pair) => ({ input: { moduleId: (await published(pair)).id } }),
  endEntitlement: async (pair) => ({ input: await entitled(pair) }),
  createPlan: () => ({ input: newPlan() }),
  updatePlan: async (pair) => ({ input: { ...(await plan(pair)), limits: { maxClients: 40 } } }),
  deletePlan: async (pair) => ({ input: await plan(pair) }),
  publishModule: async (pair) => ({ input: without(await draft(pair)) }),
  deprecateModule: async (pair) => ({ input: { ...without(await published(pair)), sunsetAt: inAYear(pair) } }),
  reinstateModule: async (pair) => ({ input: without(await deprecated(pair)) }),
  withdrawModule: async (pair) => {
    const { key, ...module } = await deprecated(pair);
    return { input: { ...module, confirmation: key } };
  },
};
