import { actionWords, commandNames } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../policy/commands.js';
import type { Arguments } from '../../testing/example.js';
import { mutationExamples } from '../../testing/mutationExamples.js';
import { everyMutation, type Mutation, sendMutation } from '../../testing/mutations.js';
import { openPair, type Pair } from '../../testing/pair.js';

const mutations = await everyMutation();
const names = mutations.map(({ name }) => name);

const never = commandNames.flatMap((name) => {
  const { waits } = commands[name];
  return typeof waits === 'object' && 'never' in waits ? [[name, waits.never] as const] : [];
});

let pair: Pair;

beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.server.close());

/** Everything that a change could change, as an admin sees it; of clients of customers the one that it is about. */
async function everything({ input = {} }: Arguments) {
  const client = 'query($id: ID!) { findClient(id: $id) { enabled hold { reason } } }';
  const { id } = z.object({ id: z.string().default('') }).parse(input);
  const found = await pair.ada.query(client, { id });
  const { data } = await pair.ada.query(`{
    account { version name environments settings { multiAdmin { on } secretsPerClient } }
    clients(first: 100) { nodes { id version enabled description secrets { id state } modules { administrator } } }
    modules(first: 100) { nodes { id version name } }
    catalogue { ownModules }
    catalogueModules(first: 100) { nodes { id version state entitlements { accountId planId } } }
    plans(first: 100) { nodes { id version } }
    factorResets { id state }
    factorResetsOfCustomers { id state }
    accessTypes(first: 100) { nodes { id version } }
    sso { provider { version } }
    webhookEndpoints { id version state sequence keys { id } }
    supportAccesses { id state }
    admins(first: 100) { nodes { id version state privileges } }
    customers(first: 100, orderBy: CREATED_DESC) { nodes { id version name reference state plan { id } people { id } } }
  }`);
  return { ...data, found: found?.data };
}

test('every mutation takes the same arguments besides its own, and answers by the same interface', () => {
  const odd = mutations.filter(
    ({ answers, args }) =>
      !answers.includes('Payload') || !['dryRun', 'comment'].every((name) => args.some((arg) => arg.name === name)),
  );
  expect(odd.map(({ name }) => name)).toEqual([]);
});

test('every mutation has an example to walk it with, and runs the command of its name', () => {
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !Object.hasOwn(mutationExamples, name))).toEqual([]);
  expect(Object.keys(mutationExamples).filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
});

test('the commands that never wait are these, each for its reason', () => {
  expect(Object.fromEntries(never)).toMatchSnapshot();
});

const example = async (name: string): Promise<Arguments> => {
  const arguments_ = await mutationExamples[name]?.(pair);
  if (!arguments_) throw new Error(`${name} has no example.`);
  return arguments_;
};

const takesEffectAtOnce = ({ name }: Mutation) => never.some(([command]) => command === name);
const named = (some: Mutation[]) => some.map((mutation) => [mutation.name, mutation] as const);

test.each(named(mutations.filter((mutation) => !takesEffectAtOnce(mutation))))(
  '%s waits for a second admin, changes nothing until then, and takes effect with the approval',
  async (name, mutation) => {
    expect(actionWords).toHaveProperty([name, 'title'], expect.any(String));
    const values = await example(name);
    const before = await everything(values);
    const previewed = await sendMutation(pair.ada, mutation, values, { dryRun: true });
    expect(previewed).toMatchObject({ outcome: 'PREVIEWED', wouldWait: true });
    const { outcome, changeRequest } = await sendMutation(pair.ada, mutation, values, { comment: 'Because' });
    expect(outcome).toBe('PENDING_APPROVAL');
    expect(changeRequest).toMatchObject({ state: 'OPEN', command: name, comment: 'Because' });
    expect(await everything(values)).toEqual(before);
    expect(JSON.stringify(changeRequest.input), 'what is secret stays with who asked').not.toMatch(
      /seal|secret"|secretHash/i,
    );

    // Time goes by before somebody looks: what was shown must not depend on the moment.
    pair.server.pass(1000);
    const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
    const word = await pair.ben.change('approveChangeRequest', shown, 'changeRequest { state reason }');
    expect(word.changeRequest).toEqual({ state: 'APPLIED', reason: '' });
    expect(await everything(values)).not.toEqual(before);
  },
);

test.each(named(mutations.filter(takesEffectAtOnce)))('%s takes effect at once', async (name, mutation) => {
  const values = await example(name);
  const previewed = await sendMutation(pair.ada, mutation, values, { dryRun: true });
  expect(previewed).toMatchObject({ outcome: 'PREVIEWED', wouldWait: false });
  expect(await sendMutation(pair.ada, mutation, values)).toMatchObject({ outcome: 'APPLIED' });
});
