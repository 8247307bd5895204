import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

let accounts = 0;
beforeEach(async () => {
  const place = `n${++accounts}`;
  await server.makeAccount(`acc_${place}`, [`ada@${place}.example`, `ben@${place}.example`]);
  ada = await server.signIn(`ada@${place}.example`);
  ben = await server.signIn(`ben@${place}.example`);
});

const shown = 'outcome risks { code message } changeRequest { id version risks { code message } }';
const messages = ({ risks }: { risks: { message: string }[] }) => risks.map(({ message }) => message);
const accessType = async (name: string, permissions: object[]) =>
  (await ada.change('createAccessType', { name, permissions }, 'accessType { id version }')).accessType;
const writable = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ object: `Object${index}`, operations: ['WRITE'] }));

describe('an access type passes no review unexplained', () => {
  test('one of 200 writable objects, added to a client, is told in numbers', async () => {
    const { id } = await accessType('Everything', writable(200));
    const client = await addClient(ada);
    await choose(ada, { multiAdmin: { on: true } });
    const input = { id: client.id, expectedVersion: client.version, accessTypeIds: [id] };
    const asked = await ada.change('updateClient', input, shown);
    expect(asked.outcome).toBe('PENDING_APPROVAL');
    expect(messages(asked.changeRequest)).toEqual([
      'It could now write 200 more objects: Object0, Object1, Object2, Object3, Object4 and 195 more.',
      'Its tokens would carry 1 more access type: Everything.',
    ]);
  });

  test('what a client has by another access type already is not told as new', async () => {
    const has = await accessType('Has', [{ object: 'Employee', operations: ['READ'] }]);
    const more = await accessType(
      'More',
      [
        { object: 'Employee', operations: ['READ'], fields: ['name'] },
        { object: 'Employee', operations: ['WRITE'], fields: ['name'] },
      ].slice(0, 1),
    );
    const client = await addClient(ada, { accessTypeIds: [has.id] });
    const input = { id: client.id, expectedVersion: client.version, accessTypeIds: [has.id, more.id] };
    expect(messages(await ada.change('updateClient', input, shown, { dryRun: true }))).toEqual([
      'Its tokens would carry 1 more access type: More.',
    ]);
  });

  test('widening one says how many clients could do what', async () => {
    const before = [
      { object: 'Payslip', operations: ['READ'] },
      { object: 'Employee', operations: ['READ'], fields: ['name', 'grade', 'site'] },
    ];
    const { id, version } = await accessType('Payroll', before);
    for (const name of ['a', 'b', 'c']) await addClient(ada, { name, accessTypeIds: [id] });
    const permissions = [
      { object: 'Payslip', operations: ['READ', 'WRITE'] },
      { object: 'Employee', operations: ['READ'], fields: null },
      { object: 'TopSecret', operations: ['READ'] },
    ];
    const preview = await ada.change('updateAccessType', { id, expectedVersion: version, permissions }, shown, {
      dryRun: true,
    });
    expect(messages(preview)).toEqual([
      '3 clients could now read TopSecret.',
      '3 clients could now write Payslip.',
      'TopSecret is new.',
      'Employee loses its limit to 3 fields.',
    ]);
  });

  test('a request that no client would have felt is overtaken once the first is given it', async () => {
    const { id, version } = await accessType('Quiet', []);
    const client = await addClient(ada);
    await choose(ada, { multiAdmin: { on: true } });
    const widening = await ada.change(
      'updateAccessType',
      { id, expectedVersion: version, permissions: writable(3) },
      shown,
    );
    expect(messages(widening.changeRequest)[0]).toMatch(/^No client yet/);
    const given = { id: client.id, expectedVersion: client.version, accessTypeIds: [id] };
    const granting = await ada.change('updateClient', given, shown);
    const approve = async ({ changeRequest }: typeof granting) => {
      const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
      return (await ben.change('approveChangeRequest', input, 'changeRequest { state }')).changeRequest.state;
    };
    expect(await approve(granting)).toBe('APPLIED');
    expect(await approve(widening)).toBe('SUPERSEDED');
  });
});

describe('a module', () => {
  test('whose scopes change says how many clients could get which, by what they were granted', async () => {
    const scopes = [{ name: 'pay.read' }, { name: 'pay.admin', level: 'ADMINISTRATOR' }];
    const { module } = await ada.change(
      'createModule',
      { key: 'pay', name: 'Payroll', audience: 'urn:pay', accessTokenFormat: 'OPAQUE', scopes },
      'module { id version }',
    );
    for (const administrator of [false, false, true])
      await addClient(ada, { modules: [{ moduleId: module.id, administrator }] });
    const input = {
      id: module.id,
      expectedVersion: module.version,
      accessTokenFormat: 'JWT',
      audience: 'urn:other',
      scopes: [
        { name: 'pay.read' },
        { name: 'pay.admin', level: 'STANDARD' },
        { name: 'pay.write' },
        { name: 'pay.root', level: 'ADMINISTRATOR' },
      ],
    };
    expect(messages(await ada.change('updateModule', input, shown, { dryRun: true })).sort()).toEqual([
      '2 clients could now get 1 more administrator scope, as a standard one: pay.admin.',
      '3 clients could now get 1 more scope: pay.write.',
      'Its tokens would no longer be asked about: one that was revoked goes on until its end.',
      'One client could now get 1 more administrator scope: pay.root.',
      'Tokens of 3 clients would open another API: urn:other.',
    ]);
  });
});

test('every part of multi admin that loosens is told, before it is asked for', async () => {
  await choose(ada, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
  const { data } = await ada.query('{ account { version } }');
  const loosened = async (multiAdmin: object) =>
    messages(
      await ada.change('updateAccountSettings', { expectedVersion: data.account.version, multiAdmin }, shown, {
        dryRun: true,
      }),
    );
  expect(await loosened({ on: false })).toEqual(['Changes would no longer wait for a second admin.']);
  expect(await loosened({ scope: 'PRODUCTION' })).toEqual([
    'Other changes would wait for a second admin: production, no longer everything.',
  ]);
  expect(await loosened({ expiryDays: 90 })).toEqual(['Requests could be approved for longer: 90 days.']);
  expect(await loosened({ expiryDays: 1 })).toEqual([]);
});

test('several clients that are enabled at once are told by number and by name', async () => {
  const made = [await addClient(ada, { name: 'a' }), await addClient(ada, { name: 'b', environment: 'uat' })];
  const ids = made.map(({ id }) => id);
  await ada.change('disableClients', { ids, confirmation: '2' }, 'outcome');
  const input = { clients: made.map(({ id, version }) => ({ id, expectedVersion: version + 1 })), confirmation: '2' };
  const [line] = messages(await ada.change('enableClients', input, shown, { dryRun: true }));
  expect(line).toMatch(/^2 clients could get tokens again, 1 of them in production: a \(cl_/);
});
