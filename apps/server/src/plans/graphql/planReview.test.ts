import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/newId.js';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let omar: Browser;
let cleo: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
  await server.makeAccount('acc_contoso', ['cleo@example.com']);
  [vera, omar, cleo] = [
    await server.signIn('vera@example.com'),
    await server.signIn('omar@example.com'),
    await server.signIn('cleo@example.com'),
  ];
});
afterAll(() => server.close());

const newPlan = async (key: string, limits: object): Promise<{ id: string }> =>
  (await vera.change('createPlan', { key, name: key, limits }, 'plan { id }')).plan;

/** As many assignPlan come to. */
const give = (planId: string, ids: readonly string[], limits = {}) =>
  server.store.commit({
    accountId: 'acc_vendor',
    expects: [],
    writes: ids.map((id) => ({ update: 'customers', id, version: 1, set: { planId, limits } })),
    audit: [
      {
        id: newId('aud'),
        at: server.now(),
        action: 'assignPlan',
        actor: { kind: 'operator', id: 'operator', name: 'The operator', onBehalfOf: null },
        subject: { kind: 'account', id: 'acc_vendor', name: '' },
        changes: [],
        address: '',
        changeRequestId: null,
      },
    ],
  });

const lower = (id: string, options = {}) =>
  vera.change(
    'updatePlan',
    { id, expectedVersion: 1, limits: { maxClients: 1 } },
    'outcome risks { message } changeRequest { id version }',
    options,
  );

test('A plan of more accounts than are looked at says so, whoever of them has a limit of its own', async () => {
  const plan = await newPlan('many', { maxClients: 5 });
  const names = Array.from({ length: 101 }, (_, index) => `acc_${1000 + index}`);
  for (const name of names) await server.makeAccount(name, ['many@example.com']);
  await give(plan.id, names.slice(1));
  await give(plan.id, names.slice(0, 1), { maxClients: 7 });
  const { risks } = await lower(plan.id, { dryRun: true });
  expect(risks).toEqual([
    {
      message: '99 accounts of the first 100, and whichever others have it, would have at most 1 client.',
    },
  ]);
});

test('A lower limit waits for a second of the vendor, and stands whatever its accounts make and delete meanwhile', async () => {
  const plan = await newPlan('waiting', { maxClients: 5 });
  await addClient(cleo, { name: 'First' });
  await addClient(cleo, { name: 'Second' });
  await give(plan.id, ['acc_contoso']);
  await choose(vera, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
  const { changeRequest, risks } = await lower(plan.id);
  expect(risks[0].message).toContain('acc_contoso has 2 clients, of 1 from then on');
  await addClient(cleo, { name: 'Meanwhile' });
  const approval = { id: changeRequest.id, expectedVersion: changeRequest.version };
  expect(await omar.change('approveChangeRequest', approval, 'changeRequest { state }')).toMatchObject({
    changeRequest: { state: 'APPLIED' },
  });
});
