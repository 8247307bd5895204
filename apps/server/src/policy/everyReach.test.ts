import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, mutationExamples, newModule, openPair, type Pair, settle } from '../testing/mutationExamples.js';
import { everyMutation, sendMutation } from '../testing/mutations.js';
import { approvals } from './approvals.js';
import { type CommandName, rules } from './rules.js';

const mutations = (await everyMutation()).filter(({ name }) => {
  const command = name as CommandName;
  return rules[command].who !== 'operator' && !('never' in approvals[command]);
});

let pair: Pair;
let management: string;

beforeAll(async () => {
  pair = await openPair();
  const { data } = await pair.ada.query('{ modules(first: 1) { nodes { id } } }');
  management = data.modules.nodes[0].id;
});
afterAll(() => pair.server.close());

const wanted = (scope: 'EVERYTHING' | 'PRODUCTION') => choose(pair, { multiAdmin: { on: true, scope } });

/** Whether each mutation waits, where production needs a second admin, and whether it is about a client. */
async function waiting(
  about: Pair,
  { onlyClients = false } = {},
): Promise<{ clients: Record<string, boolean>; others: Record<string, boolean> }> {
  const clients: Record<string, boolean> = {};
  const others: Record<string, boolean> = {};
  for (const mutation of mutations) {
    const { name } = mutation;
    let isAboutClient = name === 'createClient';
    const made: Pair['made'] = async (id) => {
      isAboutClient = true;
      await about.made?.(id);
    };
    const values = await mutationExamples[name]?.({ ...about, made });
    if (onlyClients && !isAboutClient) continue;
    await wanted('PRODUCTION');
    const asked = isAboutClient ? values : await mutationExamples[name]?.(about);
    const { wouldWait } = await sendMutation(pair.ada, mutation, asked ?? {}, { dryRun: true });
    (isAboutClient ? clients : others)[name] = wouldWait;
    await wanted('EVERYTHING');
  }
  return { clients, others };
}

const none = (all: Record<string, boolean>, expected: boolean) =>
  Object.keys(all).filter((name) => all[name] !== expected);

describe('where production needs a second admin, of every command', () => {
  const uat = { environment: 'uat' };

  test('those about a client elsewhere take effect at once, and all others wait', async () => {
    const { clients, others } = await waiting({ ...pair, clients: uat });
    expect(none(clients, false)).toEqual([]);
    expect(none(others, true)).toEqual([]);
    expect(Object.keys(clients).length).toBeGreaterThan(7);
    expect(Object.keys(others).length).toBeGreaterThan(10);
  });

  test('none takes effect at once on a client elsewhere that may act on Countersign itself', async () => {
    const { clients } = await waiting(
      { ...pair, clients: { ...uat, modules: [{ moduleId: management }] } },
      { onlyClients: true },
    );
    expect(none(clients, true)).toEqual([]);
  });

  test('none takes effect at once on a client elsewhere that introspects an API’s tokens, but to make an ordinary one', async () => {
    const made = async (id: string) => {
      await settle(pair, 'createModule', { ...newModule(), resourceServerIds: [id] });
    };
    const { clients } = await waiting({ ...pair, clients: uat, made }, { onlyClients: true });
    expect(none(clients, true)).toEqual(['createClient']);
  });
});
