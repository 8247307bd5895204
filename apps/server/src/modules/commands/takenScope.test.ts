import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../clients/commands/createClient.js';
import { makeWorld, type World } from '../../testing/world.js';
import { createModule } from './createModule.js';
import { updateModule } from './updateModule.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld('acc_taken');
});
afterAll(() => world.close());

const client = { name: 'Payroll', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } };

async function makeModule(key: string) {
  const scopes = [{ name: `${key}.kept` }, { name: `${key}.taken` }];
  const input = { key, name: key, audience: `urn:${key}`, scopes };
  const { moduleId } = (await world.run(createModule, input)).result;
  return {
    taking: { id: moduleId, expectedVersion: 1, scopes: scopes.slice(0, 1) },
    naming: { ...client, modules: [{ moduleId, scopes: [`${key}.taken`] }] },
  };
}

/** A world in which something happens between a decision and its commit, once. */
function overtakenBy(happens: () => Promise<unknown>): Pick<World, 'run'> {
  let commits = 0;
  const commit: World['store']['commit'] = async (plan) => {
    if (++commits === 1) await happens();
    return world.store.commit(plan);
  };
  return world.at({ ...world.store, commit });
}

test('a module takes no scope that a client was granted by name just before', async () => {
  const { taking, naming } = await makeModule('first');
  const change = overtakenBy(() => world.run(createClient, naming)).run(updateModule, taking);
  await expect(change).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('a client is granted no scope by name that its module lost just before', async () => {
  const { taking, naming } = await makeModule('second');
  const change = overtakenBy(() => world.run(updateModule, taking)).run(createClient, naming);
  await expect(change).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('of two modules that take one scope at the same moment, one is refused at that scope', async () => {
  const sharing = (key: string) => ({
    key,
    name: key,
    audience: `urn:${key}`,
    scopes: [{ name: `${key}.own` }, { name: 'shared.scope' }],
  });
  const change = overtakenBy(() => world.run(createModule, sharing('third'))).run(createModule, sharing('fourth'));
  await expect(change).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['scopes', 1, 'name'] }] });

  const { moduleId } = (await world.run(createModule, { ...sharing('fifth'), scopes: [] })).result;
  const widened = { id: moduleId, expectedVersion: 1, scopes: [{ name: 'late.scope' }] };
  const late = { ...sharing('sixth'), scopes: [{ name: 'late.scope' }] };
  const update = overtakenBy(() => world.run(createModule, late)).run(updateModule, widened);
  await expect(update).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['scopes', 0, 'name'] }] });
});
