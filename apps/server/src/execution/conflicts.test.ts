import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutationExamples } from '../testing/mutationExamples.js';
import { everyMutation, sendMutation } from '../testing/mutations.js';
import { openPair, type Pair } from '../testing/pair.js';

let pair: Pair;

beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.server.close());

const versioned = (await everyMutation()).filter(({ input }) => input.includes('expectedVersion'));

test.each(versioned.map((mutation) => [mutation.name, mutation] as const))(
  '%s in a version that is not the current one is a CONFLICT, which tells the current one',
  async (name, mutation) => {
    const values = (await mutationExamples[name]?.(pair)) as { input: { expectedVersion?: number } };
    const { expectedVersion: currentVersion } = values.input;
    const input = { ...values.input, expectedVersion: 999 };
    await expect(sendMutation(pair.ada, mutation, { input })).rejects.toMatchObject({
      code: 'CONFLICT',
      ...(currentVersion !== undefined && { currentVersion }),
    });
  },
);

test('there are many of them', () => {
  expect(versioned.length).toBeGreaterThan(15);
});
