import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let mailbox: Mailbox;
let server: RunningServer;
let other: RunningServer;
let vera: Browser;
let made = 0;

beforeAll(async () => {
  mailbox = await startMailbox();
  const env = { SMTP_URL: mailbox.url };
  server = await startServer({ env });
  other = await startServer({ env, beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
});
beforeEach(async () => {
  // What was asked for before counts no more.
  server.pass(60 * 60_000);
  vera = await server.signIn('vera@example.com');
});
afterAll(async () => {
  await other.close();
  await server.close();
  await mailbox.close();
});

const newCustomer = (more: object = {}) => ({
  reference: `C-${++made}`,
  name: `Customer ${made}`,
  adminEmail: `first-${made}@example.com`,
  adminName: 'First',
  ...more,
});
const shown =
  'created differs delivery link customer { id version reference name state } changeRequest { id version number }';
const create = (input: object, by = vera) => by.change('createAccount', input, shown);

const card = async (id: string) => {
  const fields = 'id version reference name state people { id name email state hasSecondFactor }';
  const { data } = await vera.query(`query($id: ID!) { customer(by: { id: $id }) { ${fields} } }`, { id });
  return data.customer;
};

/** Takes up the invitation in the next mail to somebody. */
async function accept(email: string): Promise<number> {
  const { text } = await mailbox.next(email);
  const [, token] = /\/invitation#([\w-]{43})/.exec(text) ?? [];
  const answer = await fetch(`${server.url}/auth/invitation/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: 'seven purple elephants' }),
  });
  return answer.status;
}

const people = async () => {
  const { data } = await vera.query('{ customers(first: 100) { nodes { id reference } } }');
  return data.customers.nodes as { id: string; reference: string | null }[];
};

describe('an account of a customer', () => {
  test('is made under the vendor’s reference, and its first admin comes in by mail', async () => {
    const input = newCustomer();
    const first = await create(input);
    expect(first).toMatchObject({ created: true, differs: [], delivery: 'MAILED', link: null });
    expect(first.customer).toMatchObject({ reference: input.reference, name: input.name, state: 'OPEN' });
    expect(await accept(input.adminEmail)).toBe(200);

    const again = await create({ ...input, name: 'Called otherwise' });
    expect(again).toMatchObject({ created: false, differs: ['name'], delivery: null, customer: first.customer });
    expect(await card(first.customer.id)).toMatchObject({
      people: [{ email: input.adminEmail, state: 'ACTIVE', hasSecondFactor: false }],
    });
  });

  test('is one, however many ask for it at once', async () => {
    const input = newCustomer();
    const elsewhere = { ...vera, change: vera.change };
    const at = async ({ url }: RunningServer) => {
      const text = `mutation($input: CreateAccountInput!) { createAccount(input: $input) { created customer { id } } }`;
      const headers = { 'content-type': 'application/json', cookie: elsewhere.cookie };
      const body = JSON.stringify({ query: text, variables: { input } });
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      return ((await answer.json()) as { data: { createAccount: { created: boolean; customer: { id: string } } } }).data
        .createAccount;
    };
    const answers = await Promise.all([server, other, server, other].map(at));
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
    expect((await people()).filter(({ reference }) => reference === input.reference)).toHaveLength(1);
  });

  test('is found by name and reference, filtered by state, and walked in both directions', async () => {
    const word = `zebra${++made}`;
    const ids: string[] = [];
    for (const name of [`Quick ${word}`, `Äther ${word}`, `Brown ${word}`]) {
      ids.push((await create(newCustomer({ name, reference: `${word}-${ids.length}` }))).customer.id);
    }
    const list = async (args: string) => {
      const { data, errors } = await vera.query(
        `{ customers(${args}) { nodes { name figures { clients admins lastSignInAt } } pageInfo { endCursor hasNextPage } } }`,
      );
      expect(errors).toBeUndefined();
      return data.customers;
    };
    const names = async (args: string) =>
      (await list(args)).nodes.map(({ name }: { name: string }) => name.split(' ')[0]);
    expect(await names(`filter: { search: "${word}" }`)).toEqual(['Äther', 'Brown', 'Quick']);
    expect(await names(`filter: { search: "${word}" }, orderBy: NAME_DESC`)).toEqual(['Quick', 'Brown', 'Äther']);
    expect(await names(`filter: { search: "${word}-1" }`)).toEqual(['Äther']);
    expect(await names(`filter: { search: "bro ${word}" }`)).toEqual(['Brown']);
    const page = await list(`filter: { search: "${word}" }, first: 2`);
    expect(page.nodes[0].figures).toEqual({ clients: 0, admins: 1, lastSignInAt: null });
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(await names(`filter: { search: "${word}" }, first: 2, after: "${page.pageInfo.endCursor}"`)).toEqual([
      'Quick',
    ]);
    await vera.change('suspendAccount', { id: ids[2], reason: 'Unpaid', confirmation: `Brown ${word}` }, 'outcome');
    expect(await names(`filter: { search: "${word}", state: SUSPENDED }`)).toEqual(['Brown']);
    expect(await names(`filter: { search: "${word}", state: OPEN }`)).toEqual(['Äther', 'Quick']);
  });

  test('is renamed by the vendor and by itself, and found by the name that it has', async () => {
    const before = `Before${++made}`;
    const input = newCustomer({ name: before });
    const { customer } = await create(input);
    const name = `After${made}`;
    await vera.change('renameAccount', { id: customer.id, expectedVersion: customer.version, name }, 'outcome');
    const found = async (search: string) => {
      const { data } = await vera.query(`{ customers(filter: { search: "${search}" }) { nodes { name } } }`);
      return data.customers.nodes;
    };
    expect(await found(before)).toEqual([]);
    expect(await found(name)).toEqual([{ name }]);

    await server.makeAccount(`acc_own${made}`, [`own${made}@example.com`]);
    const own = await server.signIn(`own${made}@example.com`);
    await own.change('updateAccountSettings', { expectedVersion: 1, name: `Ours${made}` }, 'outcome');
    expect(await found(`ours${made}`)).toEqual([{ name: `Ours${made}` }]);
    expect(await found(`own${made}`)).toEqual([]);
  });

  test('has its invitation sent again, and another first admin, until somebody has come in', async () => {
    const input = newCustomer();
    const { customer } = await create(input);
    await mailbox.next(input.adminEmail);
    const [{ id: adminId }] = (await card(customer.id)).people;
    const sent = await vera.change('resendAccountInvitation', { id: customer.id, adminId }, 'delivery');
    expect(sent.delivery).toBe('MAILED');
    const second = { id: customer.id, adminEmail: `second-${made}@example.com`, adminName: 'Second' };
    expect(await vera.change('inviteAccountAdmin', second, 'delivery')).toMatchObject({ delivery: 'MAILED' });
    expect(await accept(second.adminEmail)).toBe(200);
    const late = vera.change('inviteAccountAdmin', { ...second, adminEmail: `third-${made}@example.com` }, 'outcome');
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await accept(input.adminEmail)).toBe(200);
    const done = vera.change('resendAccountInvitation', { id: customer.id, adminId }, 'outcome');
    await expect(done).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('changes its reference only with a second admin of the vendor, whatever the vendor’s policies are', async () => {
    const [one, two] = [(await create(newCustomer())).customer, (await create(newCustomer())).customer];
    const asked = { id: one.id, expectedVersion: one.version, reference: `Other-${++made}` };
    const { outcome, changeRequest } = await vera.change('setReference', asked, 'changeRequest { id version }');
    expect(outcome).toBe('PENDING_APPROVAL');
    expect(await card(one.id)).toMatchObject({ reference: one.reference });
    const own = { id: changeRequest.id, expectedVersion: changeRequest.version };
    await expect(vera.change('approveChangeRequest', own, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const omar = await server.signIn('omar@example.com');
    await omar.change('approveChangeRequest', own, 'outcome');
    expect(await card(one.id)).toMatchObject({ reference: asked.reference });
    const taken = { id: two.id, expectedVersion: two.version, reference: asked.reference };
    await expect(vera.change('setReference', taken, 'outcome')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const { reference: _left, ...unsaid } = taken;
    await expect(vera.change('setReference', unsaid, 'outcome')).rejects.toMatchObject({
      issues: [{ path: ['reference'] }],
    });
    const none = { id: one.id, expectedVersion: (await card(one.id)).version, reference: null };
    const taking = await vera.change('setReference', none, 'changeRequest { id version }');
    const { id, version } = taking.changeRequest;
    await omar.change('approveChangeRequest', { id, expectedVersion: version }, 'outcome');
    expect(await card(one.id)).toMatchObject({ reference: null });
  });
});

describe('where the vendor has two pairs of eyes', () => {
  const multiAdmin = async (on: boolean) => {
    const { data } = await vera.query('{ account { version } }');
    const asked = { expectedVersion: data.account.version, multiAdmin: { on } };
    const { changeRequest } = await vera.change('updateAccountSettings', asked, 'changeRequest { id version }');
    if (!changeRequest) return;
    const omar = await server.signIn('omar@example.com');
    await omar.change(
      'approveChangeRequest',
      { id: changeRequest.id, expectedVersion: changeRequest.version },
      'outcome',
    );
  };

  test('an account waits there, once however often it is asked for, and its admin is invited with the approval', async () => {
    await multiAdmin(true);
    const input = newCustomer();
    const { outcome, changeRequest } = await create(input);
    expect(outcome).toBe('PENDING_APPROVAL');
    expect((await create(input)).changeRequest).toEqual(changeRequest);
    expect((await people()).filter(({ reference }) => reference === input.reference)).toEqual([]);
    const omar = await server.signIn('omar@example.com');
    await omar.change(
      'approveChangeRequest',
      { id: changeRequest.id, expectedVersion: changeRequest.version },
      'outcome',
    );
    await server.doWhatIsDue();
    expect(await accept(input.adminEmail)).toBe(200);
    await multiAdmin(false);
  });
});
