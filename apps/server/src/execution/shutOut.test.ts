import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addManagementApp, delegate, queryWith } from '../testing/managementApp.js';
import { type Browser, type GraphqlAnswer, password, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
/** Shuts others out while they are at work. */
let ben: Browser;
let made = 0;
const emails = ['ben', 'ada', 'cleo', 'dan', 'eve', 'fay', 'gus'].map((name) => `${name}@example.com`);

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', emails);
  ben = await server.signIn('ben@example.com');
});
afterAll(() => server.close());

/** One request that makes many access types, one after another. */
const manyAtOnce = () => {
  const make = () =>
    `createAccessType(input: { name: "Type ${++made}", permissions: [{ object: "Invoice", operations: [READ] }] }) { outcome }`;
  return `mutation { ${Array.from({ length: 150 }, (_, index) => `m${index}: ${make()}`).join('\n')} }`;
};
const actionsSince = async (entries: string) => {
  const query = `query($after: String) { auditEntries(first: 100, after: $after) { nodes { id action actor { id } subject { id } } pageInfo { endCursor hasNextPage } } }`;
  const found: { id: string; action: string; actor: { id: string }; subject: { id: string } }[] = [];
  for (let after: string | undefined; ; ) {
    const { nodes, pageInfo } = (await ben.query(query, { after })).data.auditEntries;
    const at = nodes.findIndex(({ id }: { id: string }) => id === entries);
    found.push(...(at < 0 ? nodes : nodes.slice(0, at)));
    if (at >= 0 || !pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
};
const newest = async (): Promise<string> =>
  (await ben.query('{ auditEntries(first: 1) { nodes { id } } }')).data.auditEntries.nodes[0].id;
const adminOf = async (email: string) => {
  const { data } = await ben.query('{ admins(first: 9) { nodes { id version email } } }');
  return data.admins.nodes.find((admin: { email: string }) => admin.email === email);
};

/** Has somebody begin on many changes, and stops them as soon as the first is made; answers how many were made after. */
async function shutOut(work: Promise<GraphqlAnswer>, since: string, stop: () => Promise<unknown>) {
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  while (!isDone && (await newest()) === since);
  await stop();
  const { errors = [] } = await work;
  const entries = await actionsSince(since);
  const stopped = entries.findIndex(({ action }) => action !== 'createAccessType');
  const codes = new Set(errors.map(({ extensions }) => extensions.code));
  const begun = entries.length > stopped + 1;
  return { begun, after: stopped, refused: errors.length > 0, codes: [...codes] };
}
const nothingAfter = { begun: true, after: 0, refused: true, codes: ['FORBIDDEN'] };

describe('in the middle of a request with many changes, none is made any more', () => {
  test('once the admin who asks is disabled', async () => {
    const ada = await server.signIn('ada@example.com');
    const { id } = await adminOf('ada@example.com');
    const since = await newest();
    const found = await shutOut(ada.query(manyAtOnce()), since, () => ben.change('disableAdmin', { id }, 'outcome'));
    expect(found).toMatchObject(nothingAfter);
  });

  test('once they are taken out', async () => {
    const cleo = await server.signIn('cleo@example.com');
    const { id, version: expectedVersion } = await adminOf('cleo@example.com');
    const since = await newest();
    const remove = () => ben.change('removeAdmin', { id, expectedVersion }, 'outcome');
    expect(await shutOut(cleo.query(manyAtOnce()), since, remove)).toMatchObject(nothingAfter);
  });

  test('once they have lost the privilege', async () => {
    const dan = await server.signIn('dan@example.com');
    const { id, version: expectedVersion } = await adminOf('dan@example.com');
    const since = await newest();
    const narrow = () => ben.change('updateAdmin', { id, expectedVersion, privileges: ['VIEW_AUDIT'] }, 'outcome');
    expect(await shutOut(dan.query(manyAtOnce()), since, narrow)).toMatchObject(nothingAfter);
  });

  test('once the program is disabled that asks, or the person in whose name it does', async () => {
    const eve = await server.signIn('eve@example.com');
    for (const stop of ['disableClient', 'disableAdmin']) {
      const app = await addManagementApp(ben);
      const { access_token } = await delegate(server, app, eve, 'countersign:catalogue:write');
      const { id } = stop === 'disableClient' ? app : await adminOf('eve@example.com');
      const since = await newest();
      const work = queryWith(server, access_token)(manyAtOnce());
      expect(await shutOut(work, since, () => ben.change(stop, { id }, 'outcome')), stop).toMatchObject(nothingAfter);
    }
  });

  test('once the tokens of the program that asks are revoked, or its person takes back what they let it do', async () => {
    const gus = await server.signIn('gus@example.com');
    const takeBack = 'mutation($id: ID!) { revokeConsent(clientId: $id) { outcome } }';
    const ways = {
      revokeClientTokens: (id: string) => ben.change('revokeClientTokens', { id }, 'outcome'),
      revokeConsent: (id: string) => gus.query(takeBack, { id }),
    };
    for (const [what, stop] of Object.entries(ways)) {
      const app = await addManagementApp(ben);
      const { access_token } = await delegate(server, app, gus, 'countersign:catalogue:write');
      const since = await newest();
      const found = await shutOut(queryWith(server, access_token)(manyAtOnce()), since, () => stop(app.id));
      expect(found, what).toMatchObject({ ...nothingAfter, codes: ['UNAUTHENTICATED'] });
    }
  });

  test('once a new password has ended the session that asks', async () => {
    const [stolen, own] = [await server.signIn('fay@example.com'), await server.signIn('fay@example.com')];
    const since = await newest();
    const change = () =>
      fetch(`${server.url}/auth/password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: own.cookie },
        body: JSON.stringify({ current: password, password: 'seven purple elephants', endApplications: false }),
      });
    const found = await shutOut(stolen.query(manyAtOnce()), since, change);
    expect(found).toMatchObject({ ...nothingAfter, codes: ['UNAUTHENTICATED'] });
  });
});
