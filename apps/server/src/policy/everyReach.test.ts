import type { CommandName } from '@countersign/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newModule } from '../testing/exampleParts.js';
import { mutationExamples } from '../testing/mutationExamples.js';
import { everyMutation, type Mutation, sendMutation } from '../testing/mutations.js';
import { choose, openPair, type Pair, settle } from '../testing/pair.js';
import { neverWaits } from './approvals.js';
import { commands } from './commands.js';

const mutations = (await everyMutation()).filter(({ name }) => {
  const command = name as CommandName;
  return commands[command].who !== 'operator' && !neverWaits(command);
});

let pair: Pair;
let management: string;
/** Those about a client. */
const clients: Mutation[] = [];
/** Of all others, whether each waits where production needs a second admin. */
const others = new Map<string, boolean>();

beforeAll(async () => {
  pair = await openPair();
  const { data } = await pair.ada.query('{ modules(first: 1) { nodes { id } } }');
  management = data.modules.nodes[0].id;
  await wanted('PRODUCTION');
  for (const mutation of mutations) {
    const { name } = mutation;
    let isAboutClient = name === 'createClient';
    const made = async () => {
      isAboutClient = true;
    };
    const values = await mutationExamples[name]?.({ ...pair, made });
    if (isAboutClient) clients.push(mutation);
    else others.set(name, await wouldWait(mutation, values));
  }
  await wanted('EVERYTHING');
});
afterAll(() => pair.server.close());

const wanted = (scope: 'EVERYTHING' | 'PRODUCTION') => choose(pair, { multiAdmin: { on: true, scope } });

const wouldWait = async (mutation: Mutation, values: object = {}): Promise<boolean> =>
  (await sendMutation(pair.ada, mutation, values, { dryRun: true })).wouldWait;

/** Of those about a client, the ones that wait, or do not, where production needs a second admin. */
async function clientsThat(waits: boolean, about: Pair): Promise<string[]> {
  const asked = new Map<Mutation, object | undefined>();
  for (const mutation of clients) asked.set(mutation, await mutationExamples[mutation.name]?.(about));
  await wanted('PRODUCTION');
  const found: string[] = [];
  for (const [mutation, values] of asked) {
    if ((await wouldWait(mutation, values)) === waits) found.push(mutation.name);
  }
  await wanted('EVERYTHING');
  return found;
}

describe('where production needs a second admin, of every command', () => {
  const uat = { environment: 'uat' };

  test('those about a client elsewhere take effect at once', async () => {
    expect(await clientsThat(true, { ...pair, clients: uat })).toEqual([]);
    expect(clients.length).toBeGreaterThan(7);
  });

  test('all others wait', () => {
    expect([...others].filter(([, waits]) => !waits)).toEqual([]);
    expect(others.size).toBeGreaterThan(10);
  });

  test('none takes effect at once on a client elsewhere that may act on Countersign itself', async () => {
    const about = { ...pair, clients: { ...uat, modules: [{ moduleId: management }] } };
    expect(await clientsThat(false, about)).toEqual([]);
  });

  test('none takes effect at once on a client elsewhere that introspects an API’s tokens, but to make an ordinary one', async () => {
    const made = async (id: string) => {
      await settle(pair, 'createModule', { ...newModule(), resourceServerIds: [id] });
    };
    expect(await clientsThat(false, { ...pair, clients: uat, made })).toEqual(['createClient']);
  });
});
