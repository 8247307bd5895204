import type { CommandName } from '@countersign/schema';
import { commandNames, managementScopeNames } from '@countersign/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neverWaits } from '../../policy/approvals.js';
import { commands } from '../../policy/commands.js';
import { allManagement, delegate, queryWith, redirectUri } from '../../testing/managementApp.js';
import { mutationExamples } from '../../testing/mutationExamples.js';
import { everyMutation, type Mutation, sendMutation } from '../../testing/mutations.js';
import { choose, openPair, type Pair } from '../../testing/pair.js';
import type { Browser } from '../../testing/server.js';

/** The least that multi admin allows: Ada, who asks, and Ben. */
let pair: Pair;
/** With every scope of ours: by itself, and in the name of Ada. */
let doors: Record<'a person' | 'a program' | 'a program in a person’s name', Browser>;
type Door = keyof typeof doors;

const mutations = await everyMutation();
const isPersonal = ({ name }: Mutation) => commands[name as CommandName].who === 'person';

async function program(grantTypes: readonly string[]) {
  const { ada, ben, server } = pair;
  const modules = await allManagement(ada);
  const redirectUris = grantTypes.includes('AUTHORIZATION_CODE') ? [redirectUri] : [];
  const owner = { email: 'owner@example.com' };
  const input = { name: `Program ${grantTypes}`, grantTypes, redirectUris, modules, owner };
  const shown = 'changeRequest { id version subject { id } } secret { value }';
  const { changeRequest, secret } = await ada.change('createClient', input, shown);
  const { id, version: expectedVersion } = changeRequest;
  await ben.change('approveChangeRequest', { id, expectedVersion }, 'outcome');
  return { server, id: changeRequest.subject.id as string, secret: secret.value as string };
}

/** Asks as a program does, with what a test asks a browser. */
const asking = (token: string): Browser => ({ query: queryWith(pair.server, token) }) as Browser;

beforeAll(async () => {
  pair = await openPair();
  const { server, ada } = pair;
  // Programs prove nothing: an account that has them do everything lets them do without.
  await choose(pair, { machinesMaySkipStepUp: true });
  const tool = await program(['CLIENT_CREDENTIALS']);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  const own = (await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json()) as {
    access_token: string;
  };
  const scopes = Object.values(managementScopeNames).join(' ');
  const inName = await delegate(server, await program(['AUTHORIZATION_CODE']), ada, scopes);
  doors = {
    'a person': ada,
    'a program': asking(own.access_token),
    'a program in a person’s name': asking(inName.access_token),
  };
});
afterAll(() => pair.server.close());

/** What is done to a request is done by the one who made it. */
const aboutOwn = ['withdrawChangeRequest', 'resubmitChangeRequest'];

async function argumentsFor(name: string, door: Browser): Promise<object> {
  if (!aboutOwn.includes(name)) return (await mutationExamples[name]?.(pair)) ?? {};
  const [createClient] = mutations.filter((mutation) => mutation.name === 'createClient');
  if (!createClient) throw new Error('There is no way to make a client.');
  const { changeRequest } = await sendMutation(door, createClient, await argumentsFor('createClient', door));
  return { input: { id: changeRequest.id, expectedVersion: changeRequest.version } };
}

/** Whose words a request needs, and no more than those. */
const words: Record<Door, readonly (readonly ['ada' | 'ben', 'approve' | 'confirm'])[]> = {
  'a person': [['ben', 'approve']],
  'a program': [
    ['ben', 'approve'],
    ['ada', 'approve'],
  ],
  'a program in a person’s name': [
    ['ben', 'approve'],
    ['ada', 'confirm'],
  ],
};

/** What becomes of a request with the words of the two. */
async function settled(door: Door, { id, version }: { id: string; version: number }) {
  let [state, reason, expectedVersion] = ['OPEN', '', version];
  for (const [who, word] of words[door]) {
    expect(state, `before the word of ${who}`).toBe('OPEN');
    const shown = { id, expectedVersion };
    const { changeRequest } = await pair[who].change(
      `${word}ChangeRequest`,
      shown,
      'changeRequest { state reason version }',
    );
    ({ state, reason, version: expectedVersion } = changeRequest);
  }
  return { state, reason };
}

describe.each(['a person', 'a program', 'a program in a person’s name'] as const)(
  'in an account of two admins, asked by %s',
  (door) => {
    test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
      '%s can be done',
      async (name, mutation) => {
        const asked = sendMutation(doors[door], mutation, await argumentsFor(name, doors[door]));
        if (door !== 'a person' && isPersonal(mutation)) {
          // A person does it, which is what it is about.
          await expect(asked).rejects.toThrow(/person/);
          return;
        }
        const { outcome, changeRequest } = await asked;
        if (neverWaits(name as CommandName)) return void expect(outcome).toBe('APPLIED');
        expect(outcome).toBe('PENDING_APPROVAL');
        expect(await settled(door, changeRequest)).toEqual({ state: 'APPLIED', reason: '' });
      },
    );
  },
);

/** What the operator does, and why no account waits for it; of the rest, an account cannot help itself. */
const byItself: Partial<Record<CommandName, string>> = {
  openAccount: 'There is no account yet.',
  createDemo: 'There is no account yet.',
  adoptVendor: 'There is no vendor yet.',
  reseal: 'The key is the operator’s.',
};

test('what needs the operator is one thing: a second factor that one of the two has lost', async () => {
  const ofOperator = commandNames.filter((name) => commands[name].who === 'operator');
  expect(ofOperator.filter((name) => !byItself[name])).toEqual(['recoverAdmin']);
  const { ben, adaAdmin } = pair;
  const { data } = await ben.query('query($id: ID!) { admin(id: $id) { version } }', { id: adaAdmin.id });
  const lost = { id: adaAdmin.id, expectedVersion: data.admin.version };
  const { changeRequest } = await ben.change('resetSecondFactors', lost, 'changeRequest { id version }');
  const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await expect(ben.change('approveChangeRequest', shown, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
