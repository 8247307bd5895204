import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
/** Another process on the same database. */
let other: RunningServer;
let vera: Browser;
let ada: Browser;
let cleo: Browser;

const [northwind, contoso] = ['acc_northwind', 'acc_contoso'];

beforeAll(async () => {
  server = await startServer();
  other = await startServer({ beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount(northwind, ['ada@example.com']);
  await server.makeAccount(contoso, ['cleo@example.com']);
  [vera, ada, cleo] = [
    await server.signIn('vera@example.com'),
    await server.signIn('ada@example.com'),
    await server.signIn('cleo@example.com'),
  ];
});
afterAll(async () => {
  await other.close();
  await server.close();
});

let made = 0;

async function newPlan(limits: object = {}): Promise<{ id: string; name: string }> {
  const input = { key: `plan-${++made}`, name: `Standard ${made}`, limits };
  return (await vera.change('createPlan', input, 'plan { id name }')).plan;
}

async function changePlan(id: string, limits: object, options = {}) {
  const { data } = await vera.query('query($id: ID!) { plan(id: $id) { version } }', { id });
  const input = { id, expectedVersion: data.plan.version, limits };
  return vera.change('updatePlan', input, 'outcome risks { code message }', options);
}

async function assign(id: string, planId: string | null, limits: object | undefined = {}) {
  const { data } = await vera.query('query($id: ID!) { customer(by: { id: $id }) { version } }', { id });
  const input = { id, expectedVersion: data.customer.version, planId, limits };
  return vera.change('assignPlan', input, 'outcome changes { field before after } risks { message }');
}

interface Answered {
  readonly scope?: string;
  readonly expires_in?: number;
  readonly error?: string;
  readonly error_description?: string;
}

async function token({ id, secret }: ShownClient, at = server, more: object = {}): Promise<Answered> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret, ...more });
  return (await fetch(`${at.url}/oauth/token`, { method: 'POST', body })).json();
}

const heldIn = async (browser: Browser) =>
  (await browser.query('{ account { plan { name } limits { limit value by } } }')).data.account;

const saying = (message: string | RegExp) => ({ message: expect.stringMatching(message) });

describe('A plan', () => {
  test('entitles whoever has it, and nobody else, from the very next token on in every process', async () => {
    const scopes = [{ name: 'time.read' }];
    const input = { key: 'time', name: 'Time', audience: 'https://time.example.com', scopes };
    const { module } = await vera.change('createCatalogueModule', input, 'module { id version }');
    await vera.change('publishModule', { id: module.id, expectedVersion: module.version }, 'outcome');
    const plan = await newPlan();
    const granted = await vera.change(
      'grantEntitlement',
      { moduleId: module.id, planId: plan.id },
      'module { entitlements { planId planName accountId } } risks { message }',
    );
    expect(granted.module.entitlements).toEqual([{ planId: plan.id, planName: plan.name, accountId: null }]);
    const modules = [{ moduleId: module.id }];
    await expect(addClient(ada, { modules })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await assign(northwind, plan.id)).toMatchObject({
      changes: [{ field: 'plan', before: null, after: plan.name }],
      risks: [saying(`${northwind} could grant its clients Time by its plan`)],
    });
    const client = await addClient(ada, { modules });
    await expect(addClient(cleo, { modules })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (const process of [server, other]) expect((await token(client, process)).scope).toBe('time.read');
    await vera.change('endEntitlement', { moduleId: module.id, planId: plan.id }, 'outcome');
    for (const process of [other, server]) expect((await token(client, process)).scope).toBeUndefined();
    await vera.change('grantEntitlement', { moduleId: module.id, planId: plan.id }, 'outcome');
    expect((await token(client, other)).scope).toBe('time.read');
    await assign(northwind, null);
    for (const process of [other, server]) expect((await token(client, process)).scope).toBeUndefined();
  });

  test('is told of in both audits, and names an account or a plan, never both', async () => {
    const query = '{ auditEntries(first: 1, filter: { action: "assignPlan" }) { nodes { actor { name } } } }';
    expect((await vera.query(query)).data.auditEntries.nodes).toEqual([{ actor: { name: 'vera' } }]);
    expect((await ada.query(query)).data.auditEntries.nodes).toEqual([{ actor: { name: 'vera of acc_vendor' } }]);
    const both = { moduleId: 'mod_none', planId: 'plan_none', accountId: northwind };
    await expect(vera.change('grantEntitlement', both, 'outcome')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('is not deleted while an account has it', async () => {
    const plan = await newPlan();
    await assign(contoso, plan.id);
    const drop = () => vera.change('deletePlan', { id: plan.id, expectedVersion: 1 }, 'deletedId outcome');
    await expect(drop()).rejects.toMatchObject({ code: 'CONFLICT' });
    await assign(contoso, null);
    expect(await drop()).toEqual({ deletedId: plan.id, outcome: 'APPLIED' });
    await expect(assign(contoso, plan.id)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('given and deleted at the same moment, one of the two is told so', async () => {
    const plan = await newPlan();
    const outcomes = await Promise.allSettled([
      assign(contoso, plan.id),
      vera.change('deletePlan', { id: plan.id, expectedVersion: 1 }, 'outcome'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await assign(contoso, null);
  });
});

const limitsOf = async ({ id }: { id: string }) => {
  const query = 'query($id: ID!) { client(id: $id) { limits { limit value by has } } }';
  return (await ada.query(query, { id })).data.client.limits;
};
const held = (limit: string, value: number, by: string, has: number) => ({ limit, value, by, has });

describe('A limit', () => {
  test('of clients holds for many at once; what is over a lower one stays, and nothing is added', async () => {
    const plan = await newPlan({ maxClients: 3 });
    await assign(contoso, plan.id);
    const first = await addClient(cleo);
    const more = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((n) => addClient(cleo, { name: `Client ${String.fromCharCode(64 + n)}` })),
    );
    expect(more.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = `By its plan ${plan.name} this account has room for 3 clients`;
    for (const one of more) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'CONFLICT', ...saying(refused) });
    }
    const { risks } = await changePlan(plan.id, { maxClients: 1 }, { dryRun: true });
    expect(risks).toEqual([
      { code: 'maxClients', ...saying(`${contoso} has 3 clients, of 1 from then on: they stay, and none is added`) },
    ]);
    await changePlan(plan.id, { maxClients: 1 });
    expect((await token(first)).error).toBeUndefined();
    await expect(addClient(cleo, { name: 'Late' })).rejects.toMatchObject({
      ...saying('room for one client'),
      limit: { limit: 'maxClients', value: 1, by: 'PLAN' },
    });
    await assign(contoso, plan.id, { maxClients: 4 });
    await addClient(cleo, { name: 'Allowed' });
    const over = addClient(cleo, { name: 'Beyond' });
    await expect(over).rejects.toMatchObject(
      saying('By what its vendor allows it this account has room for 4 clients'),
    );
    await assign(contoso, plan.id, { maxClients: null });
    await addClient(cleo, { name: 'Without end' });
    const { data } = await vera.query(
      'query($id: ID!) { plan(id: $id) { accounts { name clients maxClients hasOwnLimits } } }',
      { id: plan.id },
    );
    expect(data.plan.accounts).toEqual([{ name: contoso, clients: 5, maxClients: null, hasOwnLimits: true }]);
  });

  test('of the lifetime of tokens: the least of plan, account and client, and a refusal says whose', async () => {
    const client = await addClient(ada, { name: 'Lifetimes', accessTokenLifetime: 3600 });
    expect((await token(client)).expires_in).toBe(3600);
    const plan = await newPlan({ maxAccessTokenLifetimeSeconds: 900 });
    const { risks } = await assign(northwind, plan.id);
    expect(risks).toEqual([saying(`${northwind} has clients whose tokens live 1 hour, and 15 minutes from then on`)]);
    for (const process of [other, server]) expect((await token(client, process)).expires_in).toBe(900);
    const longer = () => addClient(ada, { name: 'Longer', accessTokenLifetime: 901 });
    await expect(longer()).rejects.toMatchObject(saying(`By its plan ${plan.name}.*at most 15 minutes`));
    await choose(ada, { maxAccessTokenLifetimeSeconds: 300 });
    await expect(longer()).rejects.toMatchObject({
      ...saying('By its own policy.*at most 5 minutes'),
      issues: [{ limit: { limit: 'maxAccessTokenLifetimeSeconds', value: 300, by: 'ACCOUNT' } }],
    });
    expect(await limitsOf(client)).toContainEqual(held('maxAccessTokenLifetimeSeconds', 300, 'ACCOUNT', 3600));
    expect((await token(client)).expires_in).toBe(300);
    expect((await heldIn(ada)).limits).toContainEqual({
      limit: 'maxAccessTokenLifetimeSeconds',
      value: 300,
      by: 'ACCOUNT',
    });
    await choose(ada, { maxAccessTokenLifetimeSeconds: 86_400 });
    await assign(northwind, plan.id, { maxAccessTokenLifetimeSeconds: 1200 });
    expect((await token(client, other)).expires_in).toBe(1200);
    await changePlan(plan.id, { maxAccessTokenLifetimeSeconds: null });
    expect(await heldIn(ada)).toMatchObject({
      plan: { name: plan.name },
      limits: expect.arrayContaining([{ limit: 'maxAccessTokenLifetimeSeconds', value: 1200, by: 'VENDOR' }]),
    });
    await assign(northwind, null);
    expect((await token(client, other)).expires_in).toBe(3600);
  });

  test('of secrets: what is there is replaced, and no more than before are had', async () => {
    const client = await addClient(ada, { name: 'Secrets' });
    const input = async () => {
      const { data } = await ada.query('query($id: ID!) { client(id: $id) { version } }', { id: client.id });
      return { id: client.id, expectedVersion: data.client.version };
    };
    await ada.change('addClientSecret', await input(), 'outcome');
    const plan = await newPlan({ maxSecretsPerClient: 1, maxSecretLifetimeDays: 30 });
    await assign(northwind, plan.id);
    const add = ada.change('addClientSecret', await input(), 'outcome');
    await expect(add).rejects.toMatchObject({
      ...saying(`By its plan ${plan.name}.*room for one live secret`),
      issues: [{ limit: { limit: 'maxSecretsPerClient', value: 1, by: 'PLAN' } }],
    });
    expect(await limitsOf(client)).toContainEqual(held('maxSecretsPerClient', 1, 'PLAN', 2));
    const short = await addClient(ada, { name: 'Short', accessTokenLifetime: 120 });
    expect(await limitsOf(short)).toContainEqual(held('maxAccessTokenLifetimeSeconds', 120, 'CLIENT', 120));
    const secretId = client.secrets[0]?.id;
    const rotated = await ada.change(
      'rotateClientSecret',
      { ...(await input()), secretId, confirmation: client.name },
      'client { secrets { expiresAt } }',
    );
    const lives = rotated.client.secrets.map(({ expiresAt }: { expiresAt: string | null }) =>
      expiresAt === null ? null : Math.round((Date.parse(expiresAt) - server.now()) / 86_400_000),
    );
    expect(lives).toEqual([null, 30]);
    await assign(northwind, null);
  });

  test('of tokens in an hour counts tokens that were had, of all clients of the account together', async () => {
    const [one, two] = [await addClient(ada, { name: 'Hour A' }), await addClient(ada, { name: 'Hour B' })];
    await assign(northwind, (await newPlan({ maxTokensPerHour: 2 })).id);
    expect((await token(one, server, { scope: 'nowhere' })).error).toBe('invalid_scope');
    expect((await token(one)).error).toBeUndefined();
    expect((await token(two)).error).toBeUndefined();
    expect(await token(two)).toMatchObject({
      error: 'slow_down',
      error_description: expect.stringContaining('By its plan this account has 2 tokens an hour'),
    });
    await assign(northwind, null, { maxTokensPerHour: 3 });
    expect((await token(one)).error).toBeUndefined();
    expect((await token(one)).error_description).toContain('By what its vendor allows it');
    await assign(northwind, null);
    expect((await token(one)).error).toBeUndefined();
  });
});
