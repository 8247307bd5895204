import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { addClient } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { tellAnnounced } from './tellAnnounced.js';

const accounts = Array.from({ length: 7 }, (_, index) => `acc_customer${index}`);
let mailbox: Mailbox;
let server: RunningServer;
let vera: Browser;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  for (const id of accounts) await server.makeAccount(id, [`${id}@example.com`]);
  vera = await server.signIn('vera@example.com');
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

class Killed extends Error {}

/** The store of a process that dies at its nth commit: from there on nothing that it tries comes to pass. */
function dyingAt(nth: number): Store {
  let done = 0;
  const { commit } = server.store;
  return {
    ...server.store,
    async commit(plan) {
      if (++done >= nth) throw new Killed();
      return commit(plan);
    },
  };
}

const seal = () => sealUnder(server.encryptionKey);

/** How often each account was told, by its own audit. */
async function told(): Promise<number[]> {
  const counts: number[] = [];
  for (const id of accounts) {
    let count = 0;
    for await (const { action } of server.store.within(id).audit.chain(0)) if (action === 'announceChange') count++;
    counts.push(count);
  }
  return counts;
}

async function planOfAll(limits: object): Promise<{ id: string; version: number }> {
  const { plan } = await vera.change(
    'createPlan',
    { key: 'standard', name: 'Standard', limits },
    'plan { id version }',
  );
  for (const id of accounts) {
    await vera.change('assignPlan', { id, expectedVersion: 1, planId: plan.id }, 'outcome');
  }
  const { data } = await vera.query(`{ plan(id: "${plan.id}") { id version } }`);
  return data.plan;
}

test('whoever has a plan that allows less is told once, wherever those who tell are killed', async () => {
  const { id, version } = await planOfAll({ maxClients: 50 });
  const lower = { id, expectedVersion: version, limits: { maxClients: 20 } };
  await vera.change('updatePlan', lower, 'outcome');
  let nth = 1;
  for (let killed = true; killed; nth++) {
    killed = await tellAnnounced(dyingAt(nth), seal(), server.now()).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    expect(Math.max(...(await told()))).toBeLessThan(2);
  }
  expect(nth, 'those that died told some').toBeGreaterThan(3);
  expect(await told()).toEqual(accounts.map(() => 1));
  await server.doWhatIsDue();
  expect(await told(), 'and never again').toEqual(accounts.map(() => 1));
  const text = await mailWith(`${accounts[0]}@example.com`, 'acc_vendor changed what the plan Standard allows');
  expect(text).toContain('Max clients: 50 before, 20 now');

  const { data } = await vera.query(`{ plan(id: "${id}") { version } }`);
  const more = { id, expectedVersion: data.plan.version, limits: { maxClients: 30 } };
  await vera.change('updatePlan', more, 'outcome');
  await server.doWhatIsDue();
  expect(await told(), 'of more nobody is told').toEqual(accounts.map(() => 1));
});

test('of an entitlement that ends those are told whose clients use it, admins and owners, before it ends', async () => {
  const module = { key: 'payroll', name: 'Payroll', audience: 'https://payroll.example.com' };
  const drafted = await vera.change('createCatalogueModule', module, 'module { id version }');
  const published = { id: drafted.module.id, expectedVersion: drafted.module.version };
  await vera.change('publishModule', published, 'outcome');
  await vera.change('grantEntitlement', { moduleId: drafted.module.id }, 'outcome');
  const user = accounts[1] ?? '';
  const ada = await server.signIn(`${user}@example.com`);
  await addClient(ada, { modules: [{ moduleId: drafted.module.id }] });
  const before = await told();
  const endsAt = new Date(server.now() + 40 * 24 * 60 * 60_000).toISOString();
  await vera.change('endEntitlement', { moduleId: drafted.module.id, endsAt }, 'outcome');
  await server.doWhatIsDue();
  expect(await told()).toEqual(before.map((count, index) => (index === 1 ? count + 1 : count)));
  for (const address of [`${user}@example.com`, 'owner@example.com']) {
    const text = await mailWith(address, 'may use of Payroll');
    expect(text).toContain(`until ${endsAt}`);
    expect(text).toContain('- Payroll (');
  }
});

/** The next mail to somebody that says so. */
async function mailWith(address: string, words: string): Promise<string> {
  let text = '';
  while (!text.includes(words)) text = (await mailbox.next(address)).text;
  return text;
}

test('of a module that is deprecated, withdrawn and reinstated the same are told each time, and nobody else', async () => {
  const { data } = await vera.query('{ catalogueModules { nodes { id version key } } }');
  const [payroll] = data.catalogueModules.nodes.filter(({ key }: { key: string }) => key === 'payroll');
  const before = await told();
  const sunsetAt = new Date(server.now() + 60 * 24 * 60 * 60_000).toISOString();
  const deprecated = { id: payroll.id, expectedVersion: payroll.version, sunsetAt };
  const { module } = await vera.change('deprecateModule', deprecated, 'module { version }');
  const withdrawn = { id: payroll.id, expectedVersion: module.version, confirmation: 'payroll' };
  await server.doWhatIsDue();
  const gone = await vera.change('withdrawModule', withdrawn, 'module { version }');
  await server.doWhatIsDue();
  await vera.change('reinstateModule', { id: payroll.id, expectedVersion: gone.module.version }, 'outcome');
  await server.doWhatIsDue();
  expect(await told()).toEqual(before.map((count, index) => (index === 1 ? count + 3 : count)));
  for (const address of [`${accounts[1]}@example.com`, 'owner@example.com']) {
    const text = await mailWith(address, 'said when Payroll ends');
    expect(text).toContain(sunsetAt.slice(0, 10));
    expect(text).toContain('- Payroll (');
    await mailWith(address, 'withdrew Payroll');
    await mailWith(address, 'took back what it had said of the end of Payroll');
  }
});

test('of another plan all admins are told, and of a module that goes with it the owners of clients that use it', async () => {
  const user = accounts[2] ?? '';
  const reports = { key: 'reports', name: 'Reports', audience: 'https://reports.example.com' };
  const { module } = await vera.change('createCatalogueModule', reports, 'module { id version }');
  await vera.change('publishModule', { id: module.id, expectedVersion: module.version }, 'outcome');
  const { plan } = await vera.change('createPlan', { key: 'reporting', name: 'Reporting' }, 'plan { id }');
  await vera.change('grantEntitlement', { moduleId: module.id, planId: plan.id }, 'outcome');
  const assign = async (planId: string | null) => {
    const { data } = await vera.query(`{ customer(by: { id: "${user}" }) { version } }`);
    await vera.change('assignPlan', { id: user, expectedVersion: data.customer.version, planId }, 'outcome');
    await server.doWhatIsDue();
  };
  await assign(plan.id);
  await mailWith(`${user}@example.com`, 'Its plan is Reporting now');
  const ada = await server.signIn(`${user}@example.com`);
  const owner = { name: 'Cleo', email: 'cleo@example.com' };
  await addClient(ada, { name: 'Nightly', owner, modules: [{ moduleId: module.id }] });
  const before = await told();
  await assign(null);
  await mailWith(`${user}@example.com`, 'It has no plan now');
  expect(await mailWith('cleo@example.com', 'may use of Reports')).toContain('- Nightly (');
  expect(await told()).toEqual(before.map((count, index) => (index === 2 ? count + 1 : count)));

  await vera.change('grantEntitlement', { moduleId: module.id }, 'outcome');
  await assign(plan.id);
  await assign(null);
  expect(await told(), 'every account has it').toEqual(before.map((count, index) => (index === 2 ? count + 1 : count)));
});
