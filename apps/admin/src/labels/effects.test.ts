import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keysOf } from '@countersign/schema';
import { describe, expect, test } from 'vitest';
import type { Circumstances } from './circumstances';
import { type AskingCommand, effects } from './effects';

type Values = { readonly [F in keyof Circumstances]: readonly Circumstances[F][] };

/** Each of these with each of the others: 9,216 circumstances. */
const values: Values = {
  waits: [true, false, undefined],
  enabled: [true, false],
  ending: [[], ['csk_…aaaa'], ['csk_…aaaa', 'csk_…bbbb']],
  staying: [0, 2],
  overlap: [0, 7],
  finishes: [true, false],
  linked: [true, false],
  recoverable: [true, false],
  takesAway: [true, false],
  becomes: [undefined, 'PUBLIC', 'CONFIDENTIAL'],
  connected: [0, 2],
  customer: [
    { clients: 0, admins: 0, hasReference: false },
    { clients: 1000, admins: 2, hasReference: true },
  ],
  published: [
    { clients: 0, accounts: 0 },
    { clients: 1000, accounts: 2 },
  ],
};

const circumstances = keysOf(values).reduce<Partial<Circumstances>[]>(
  (all, field) => all.flatMap((some) => values[field].map((value) => ({ ...some, [field]: value }))),
  [{}],
) as Circumstances[];

const asking = keysOf(effects).filter((name): name is AskingCommand => effects[name] !== undefined);
/** These stop something in an emergency, and never wait (`waits: { never }` in the server's policy). */
const neverWaits: AskingCommand[] = [
  'disableClient',
  'disableClients',
  'revokeClientTokens',
  'disableAdmin',
  'revokeInvitation',
  'suspendAccount',
  'deleteCatalogueModule',
  'emergencyDisableClient',
  'requestSupportAccess',
  'disableWebhookEndpoint',
];

interface Rule {
  says: string;
  when: (change: Circumstances, name: AskingCommand) => boolean;
  never?: RegExp;
  always?: RegExp;
}

const secretCommands: AskingCommand[] = ['rotateClientSecret', 'addClientSecret'];
const rules: Rule[] = [
  {
    says: 'what waits does nothing at once',
    when: ({ waits }, name) => waits !== false && !neverWaits.includes(name),
    never: /at once|this moment|the next token/,
    always: /approved|takes effect|not deleted/,
  },
  { says: 'what does not wait speaks of no approval', when: ({ waits }) => waits === false, never: /approv/ },
  {
    says: 'nothing stops where no secret ends',
    when: ({ ending }, name) => ending.length === 0 && secretCommands.includes(name),
    never: /csk_|stops? (at|once|in|after)|fail|old secret/,
  },
  {
    says: 'each secret that ends is named',
    when: ({ ending, becomes }, name) =>
      ending.length > 0 &&
      (name === 'rotateClientSecret' ||
        name === 'revokeClientSecret' ||
        (name === 'updateClient' && becomes === 'PUBLIC')),
    always: /csk_…aaaa/,
  },
  {
    says: 'no secret of a disabled client is said to work',
    when: ({ enabled }, name) => !enabled && secretCommands.includes(name),
    never: /both work|It works from|fail until/,
    always: /enabled/,
  },
  {
    says: 'a secret that goes out by a link is not shown to its requester',
    when: ({ linked }, name) => linked && name === 'rotateClientSecret',
    never: /shown to you/,
  },
  {
    says: 'a secret that can be shown again is not shown once',
    when: ({ recoverable }, name) => recoverable && secretCommands.includes(name),
    never: /shown to you once/,
  },
  {
    says: 'where nothing is taken away nothing breaks',
    when: ({ takesAway, becomes }, name) => name === 'updateClient' && !takesAway && becomes !== 'PUBLIC',
    never: /break|removed/,
  },
  {
    says: 'what is taken away may break something',
    when: ({ takesAway, becomes }, name) => name === 'updateClient' && takesAway && becomes !== 'PUBLIC',
    always: /break/,
  },
  {
    says: 'deleting what is disabled breaks nothing',
    when: ({ enabled }, name) => name === 'deleteClient' && !enabled,
    never: /break/,
  },
  {
    says: 'suspending an account without API clients speaks of no tokens',
    when: ({ customer }, name) => name === 'suspendAccount' && customer.clients === 0,
    never: /token/,
  },
];

describe('what a dialog says of a change follows from the change', () => {
  test.each(rules)('$says', ({ when, never, always }) => {
    let held = 0;
    for (const name of asking) {
      for (const change of circumstances) {
        if (!when(change, name)) continue;
        held++;
        const words = effects[name](change).join(' ');
        if (never?.test(words) || (always && !always.test(words))) {
          expect.fail(`${name} in ${JSON.stringify(change)} says: ${words}`);
        }
      }
    }
    expect(held).toBeGreaterThan(0);
  });

  test('no sentence is empty, and each ends', () => {
    for (const name of asking) {
      for (const change of circumstances) {
        expect(effects[name](change).filter((sentence) => !/^[A-Z0-9].*[^.]\.$/.test(sentence))).toEqual([]);
      }
    }
  });

  test('no dialog says by itself when something stops or begins', () => {
    const source = path.resolve(import.meta.dirname, '..');
    const saying = globSync('**/*.tsx', { cwd: source }).filter((file) => {
      const text = readFileSync(path.join(source, file), 'utf8');
      return /<(Confirm|Delete)Dialog/.test(text) && /at once|this moment|immediately|no longer works/.test(text);
    });
    expect(saying).toEqual([]);
  });
});
