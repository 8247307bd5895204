import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_export', ['ada@example.com', 'ben@example.com', 'cyn@example.com', 'dee@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const get = (path: string, { cookie }: Browser = ada, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/export/${path}`, { headers: { cookie, ...headers } });

const bom = '\ufeff';

/** The cells of a CSV as RFC 4180 §2 reads them. */
function read(csv: string): string[][] {
  const lines = csv.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  expect(lines.join(''), 'every line ends with CRLF, and nothing is left over').toBe(csv);
  return lines.map((line) =>
    Array.from(line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );
}

test('Clients come as a CSV file of all pages, that spreadsheets take for nothing but text', async () => {
  for (const name of ['Plain', 'With "quotes", a comma', 'Zoë 田中']) await addClient(ada, { name });
  const nasty = ['=1+1', '+SUM(A1)', '-2', '@cmd', '=HYPERLINK("http://evil.example")'];
  for (const name of nasty)
    await addClient(ada, { name, description: '=cmd|calc', owner: { email: 'x@evil.example' } });
  const phone = '+44 20 7946 0000';
  await addClient(ada, { name: 'Called', owner: { email: 'x@called.example', phone } });
  await addClient(ada, { name: '+1 +cmd', owner: { email: 'x@called.example', phone: '+44-20' } });

  const response = await get('clients.csv');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="clients-\d{4}-\d\d-\d\d\.csv"$/);
  const bytes = Buffer.from(await response.arrayBuffer()).toString('utf8');
  expect(bytes.startsWith(bom)).toBe(true);
  const [head, ...rows] = read(bytes.slice(1));
  expect(head?.slice(0, 3)).toEqual(['clientId', 'name', 'description']);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head?.length]));
  const names = rows.map((row) => row[1]);
  expect(names).toEqual(expect.arrayContaining(['Plain', 'With "quotes", a comma', 'Zoë 田中']));
  expect(names).toEqual(expect.arrayContaining(nasty.map((name) => `'${name}`)));
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([phone]);
});

test('As JSON they come as they are, narrowed and ordered as the list is, and without anything secret', async () => {
  const made = await addClient(ada, { name: 'Narrow', owner: { email: 'narrow@example.com' } });
  const response = await get('clients.json?owner=narrow@&order=CREATED_DESC');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject([
    { clientId: made.id, name: 'Narrow', enabled: true, secrets: 1, lastUsedAt: null },
  ]);
  expect(text).not.toContain(made.secret.slice(-4));
  const { data } = await ada.query('{ modules { nodes { id key name } } }');
  const [{ id: moduleId, ...module }] = data.modules.nodes;
  const granted = await addClient(ada, { name: 'Granted', modules: [{ moduleId, administrator: true }] });
  expect(await (await get(`clients.json?ids=${granted.id}`)).json()).toMatchObject([
    { modules: [{ ...module, administrator: true, scopes: null }] },
  ]);
  const csv = await (await get(`clients.csv?ids=${granted.id}`)).text();
  expect(csv).toContain(`"${module.name} (${module.key}, administrator)"`);
  const named = [{ moduleId, scopes: ['countersign:audit:read'] }];
  const byName = await addClient(ada, { name: 'Granted by name', modules: named });
  expect(await (await get(`clients.json?ids=${byName.id}`)).json()).toMatchObject([
    { modules: [{ ...module, administrator: false, scopes: ['countersign:audit:read'] }] },
  ]);
  const words = await (await get(`clients.csv?ids=${byName.id}`)).text();
  expect(words).toContain(`,${module.name} (${module.key}): countersign:audit:read,`);
  expect(await (await get(`clients.json?ids=${made.id}`)).json()).toHaveLength(1);
  expect(await (await get('clients.json?search=nobody')).json()).toEqual([]);
});

test('A list longer than a stretch comes whole', async () => {
  for (let wave = 0; wave < 3; wave++) {
    await Promise.all(Array.from({ length: 34 }, (_, index) => addClient(ada, { name: `Bulk ${wave} ${index}` })));
  }
  const rows = await (await get('clients.json?search=Bulk&order=LAST_USED_ASC')).json();
  expect(new Set(rows.map(({ clientId }: { clientId: string }) => clientId)).size).toBe(102);
});

test('The audit comes too, with all that its chain is made of, and says who took what out', async () => {
  await get('clients.csv?search=Plain');
  const entries = await (await get('audit.json')).json();
  expect(entries[0]).toMatchObject({ action: 'exportAudit', actorName: 'ada' });
  expect(entries[1]).toMatchObject({ action: 'exportClients' });
  expect(entries[1].changes).toContainEqual({ field: 'search', before: null, after: 'Plain' });
  for (const [index, { previousHash }] of entries.entries()) expect(previousHash).toBe(entries[index + 1]?.hash ?? '');
  const csv = await (await get('audit.csv?action=exportAudit')).text();
  expect(
    read(csv.replace(bom, ''))
      .slice(1)
      .map((row) => row[3]),
  ).toEqual(['exportAudit', 'exportAudit']);
  const written = read(csv.replace(bom, ''))[1]?.find((cell) => cell.startsWith('[{"field"')) ?? '';
  expect(JSON.parse(written)).toContainEqual({ field: 'action', before: null, after: 'exportAudit' });
});

test('The audit is narrowed to who, what and when, and its chain is checked', async () => {
  const asked =
    'query($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { action actor { id } at } } }';
  const entries = async (filter: object) => (await ada.query(asked, { filter })).data.auditEntries.nodes;
  const [mine] = await entries({ action: 'createClient' });
  server.pass(60 * 60 * 1000);
  ada = await server.signIn('ada@example.com');
  const before = new Date(server.now() + 1).toISOString();
  server.pass(60 * 1000);
  await addClient(ada, { name: 'Later' });
  expect(await entries({ since: before })).toMatchObject([{ action: 'createClient' }]);
  expect((await entries({ until: before, action: 'createClient' }))[0]).toEqual(mine);
  const byAda = await entries({ actorId: mine.actor.id });
  expect(new Set(byAda.map(({ actor }: { actor: { id: string } }) => actor.id))).toEqual(new Set([mine.actor.id]));
  expect(await entries({ actorId: 'adm_nobody' })).toEqual([]);
  expect(await (await get(`audit.json?since=${encodeURIComponent(before)}&action=createClient`)).json()).toHaveLength(
    1,
  );
  const { data } = await ada.query('{ auditChain { entries brokenAt hash } }');
  const [last] = await (await get('audit.json')).json();
  expect(data.auditChain).toEqual({ entries: last.seq - 1, brokenAt: null, hash: last.previousHash });
});

test('Nobody gets a list who may not read it, nor has another site fetch it, nor with a filter that is none', async () => {
  expect((await fetch(`${server.url}/api/export/clients.csv`)).status).toBe(401);
  expect((await get('clients.csv', ada, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const refused = await get('clients.csv?colour=red');
  expect(refused.status).toBe(400);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  await server.restrict('acc_export', 'ben@example.com', ['MANAGE_CLIENTS']);
  const ben = await server.signIn('ben@example.com');
  expect((await get('clients.csv', ben)).status).toBe(200);
  expect((await get('audit.csv', ben)).status).toBe(403);
  await server.restrict('acc_export', 'cyn@example.com', []);
  expect((await get('clients.csv', await server.signIn('cyn@example.com'))).status).toBe(403);
});

test('Somebody who takes out a file again and again is told to wait, and nobody else is', async () => {
  const dee = await server.signIn('dee@example.com');
  const asked = Array.from({ length: 61 }, () => get('clients.csv?search=nobody', dee));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  const refused = await get('audit.csv', dee);
  expect([refused.status, (await refused.json()).code]).toEqual([429, 'RATE_LIMITED']);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(3000);
  server.pass(wait * 1000);
  expect((await get('audit.csv', await server.signIn('dee@example.com'))).status).toBe(200);
});
