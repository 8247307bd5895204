import { commandNames } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutationExamples } from '../testing/mutationExamples.js';
import { everyMutation, type Mutation, sendMutation } from '../testing/mutations.js';
import { openPair, type Pair } from '../testing/pair.js';

type Input = { readonly [field: string]: unknown };

let pair: Pair;

beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.server.close());

const mutations = (await everyMutation()).filter(
  ({ name, input }) => input.length > 0 && commandNames.some((known) => known === name),
);
const byName = mutations.map((mutation) => [mutation.name, mutation] as const);

/** What cannot be so already: each word is another, and a link that is sent again is another. */
const acting = /ChangeRequest$|^resend|^test/;

/** What the account has written down, and what waits in it. */
async function written() {
  const { data } = await pair.ada.query(
    '{ account { version } auditEntries(first: 1) { nodes { seq } } changeRequests(first: 1) { nodes { id } } }',
  );
  return data;
}

/** Sends it in the version that the thing has now, wherever its input names one. */
async function sendCurrent(mutation: Mutation, input: Input, more = {}) {
  try {
    return await sendMutation(pair.ada, mutation, { input }, more);
  } catch (refused) {
    const { code, currentVersion } = refused as { code: string; currentVersion?: number };
    if (code !== 'CONFLICT' || currentVersion === undefined) throw refused;
    return sendMutation(pair.ada, mutation, { input: { ...input, expectedVersion: currentVersion } }, more);
  }
}

async function settled(mutation: Mutation, input: Input): Promise<void> {
  const { changeRequest } = await sendMutation(pair.ada, mutation, { input });
  if (!changeRequest) return;
  const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await pair.ben.change('approveChangeRequest', shown, 'outcome');
}

async function inputOf(name: string): Promise<Input> {
  const values = await mutationExamples[name]?.(pair);
  return values?.input as Input;
}

/** What is asked for several things names a version of each. */
const later = (input: Input): Input =>
  Array.isArray(input.clients)
    ? { ...input, clients: input.clients.map((one) => ({ ...one, expectedVersion: one.expectedVersion + 1 })) }
    : input;

const repeatable: string[] = [];

test.each(byName.filter(([name]) => !acting.test(name)))(
  '%s, asked for again, is refused, or changes again, or is applied and writes nothing',
  async (name, mutation) => {
    const input = await inputOf(name);
    await settled(mutation, input);
    const before = await written();
    const again = await sendCurrent(mutation, later(input)).catch((refused: { code: string }) => refused.code);
    if (typeof again === 'string') {
      expect(['NOT_FOUND', 'CONFLICT', 'INVALID_INPUT']).toContain(again);
      expect(await written()).toEqual(before);
      return;
    }
    if (again.changes.length > 0) return;
    repeatable.push(name);
    expect(again).toMatchObject({ outcome: 'APPLIED', changeRequest: null });
    expect(await written()).toEqual(before);
    const previewed = await sendCurrent(mutation, later(input), { dryRun: true });
    expect(previewed).toMatchObject({ outcome: 'PREVIEWED', wouldWait: false, changes: [] });
  },
);

test('those that set how something is are so already the second time', () => {
  expect(repeatable.sort()).toEqual(
    mutations
      .map(({ name }) => name)
      .filter((name) =>
        /^(update|enable|disable|expire|emergencyDisable|rename|suspend|deprecate|grant|enter)|^(createAccount|setReference|assignPlan)$/.test(
          name,
        ),
      )
      .sort(),
  );
});

test.each(byName.filter(([name]) => name.startsWith('update')))(
  '%s of no field at all writes nothing',
  async (name, mutation) => {
    const input = await inputOf(name);
    const { id, secretId, expectedVersion, privileges, clients, confirmation } = input;
    // Of an admin there is one field to change, which is always said.
    if (privileges !== undefined) return;
    const before = await written();
    const nothing = await sendMutation(pair.ada, mutation, {
      input: {
        ...(id !== undefined && { id }),
        ...(secretId !== undefined && { secretId }),
        ...(clients !== undefined && { clients, confirmation }),
        expectedVersion,
      },
    });
    expect(nothing).toMatchObject({ outcome: 'APPLIED', changes: [], changeRequest: null });
    expect(await written()).toEqual(before);
  },
);

test('what became so while a request waited is not asked for again', async () => {
  const { data } = await pair.ada.query('{ account { version } }');
  const asked = { expectedVersion: data.account.version, secretWarningDays: [9] };
  const shown = 'changeRequest { id version }';
  const { changeRequest: first } = await pair.ada.change('updateAccountSettings', asked, shown);
  const { changeRequest: second } = await pair.ada.change('updateAccountSettings', asked, shown);
  await pair.ben.change('approveChangeRequest', { id: first.id, expectedVersion: first.version }, 'outcome');
  const before = await written();
  const again = pair.ada.change('resubmitChangeRequest', { id: second.id, expectedVersion: second.version }, 'outcome');
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await written()).toEqual(before);
});
