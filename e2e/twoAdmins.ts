import { type Person, personAt } from '@countersign/tooling/admin';
import type { RunningServer } from '@countersign/tooling/server';
import type { BrowserContext, Page } from '@playwright/test';
import { ask } from './admin.ts';
import { test as base, expect } from './fixtures.ts';

/** An account in which everything waits for a second admin, on a server that the tests of one file share. */
interface TwoAdmins {
  readonly url: string;
  readonly server: RunningServer;
  readonly ada: Person;
  readonly ben: Person;
}
/**
 * Of the file whose tests this worker has; a test that fails ends the worker. What one file leaves in the account, such as
 * requests that wait, another would find or not, as the tests happen to be spread.
 */
let opened: { readonly file: string; readonly place: Promise<TwoAdmins> } | undefined;

/** The page is Ada's. Both have just confirmed that it is them, so that for five minutes nothing asks again. */
export const test = base.extend<{ twoAdmins: TwoAdmins; ben: Page }>({
  twoAdmins: async ({ startServer }, use, { file }) => {
    if (opened?.file !== file) {
      const before = await opened?.place;
      opened = { file, place: startServer().then(openTwoAdmins) };
      await before?.server.stop();
    }
    await use(await opened.place);
  },
  behindDoor: ({ twoAdmins }, use) => use(twoAdmins.server),
  context: async ({ context, twoAdmins }, use) => {
    await seat(context, twoAdmins.ada, twoAdmins.url);
    await use(context);
  },
  ben: async ({ elsewhere, twoAdmins }, use) => {
    await seat(elsewhere.context(), twoAdmins.ben, twoAdmins.url);
    await use(elsewhere);
  },
});

/** Has the first of them ask that for the account. */
export async function openTwoAdmins(server: RunningServer): Promise<TwoAdmins> {
  const { url, people } = server;
  const [ada, ben] = people.map((who) => personAt(url, who));
  if (!ada || !ben) throw new Error('There are not two admins.');
  await ada.signIn();
  const query = 'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
  const input = { expectedVersion: 1, multiAdmin: { on: true, scope: 'EVERYTHING' } };
  const answer = await ada.post('/graphql', { query, variables: { input } });
  expect(await answer.json()).toEqual({ data: { updateAccountSettings: { outcome: 'APPLIED' } } });
  return { url, server, ada, ben };
}

/** Signs somebody in anew, in that browser. */
export async function seat(context: BrowserContext, person: Person, url: string) {
  await person.signIn();
  const pairs = person.cookie().split('; ');
  await context.addCookies(
    pairs.map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.replace(/^.*?=/, ''), url })),
  );
}

/** Asks for a client, without the form. */
export async function askForClient(ada: Page, name: string, comment = '', more: object = {}) {
  const query = `mutation ($input: CreateClientInput!, $comment: String) {
    createClient(input: $input, comment: $comment) { changeRequest { id version subject { id } } secret { value } }
  }`;
  const input = { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'payroll@northwind.example' }, ...more };
  const { changeRequest, secret } = (await ask(ada.request, query, { input, comment })).createClient;
  const request: { id: string; version: number } = { id: changeRequest.id, version: changeRequest.version };
  return { id: String(changeRequest.subject.id), value: String(secret.value), request };
}

/** Approves what was asked for, without the page. */
async function approve(ben: Page, { id, version }: { id: string; version: number }) {
  const query = 'mutation ($input: ShownChangeRequestInput!) { approveChangeRequest(input: $input) { outcome } }';
  await ask(ben.request, query, { input: { id, expectedVersion: version } });
}

/** A client that both have agreed on, with its secret. */
export async function agreedClient(
  ada: Page,
  ben: Page,
  name: string,
  more: object = {},
): Promise<{ id: string; value: string }> {
  const { request, ...client } = await askForClient(ada, name, '', more);
  await approve(ben, request);
  return client;
}

export { expect };
