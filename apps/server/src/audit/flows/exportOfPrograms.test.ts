import { afterAll, beforeAll, expect, test } from 'vitest';
import { addManagementApp, delegate, queryWith } from '../../testing/managementApp.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const exported = async (name: string): Promise<string> => {
  const answer = await fetch(`${server.url}/api/export/${name}?action=createAccessType`, {
    headers: { cookie: ada.cookie },
  });
  expect(answer.status).toBe(200);
  return answer.text();
};

test('a program that is named like an admin is a program in the exported audit, and who is behind it stands beside it', async () => {
  const { data } = await ada.query('{ viewer { id } }');
  const app = await addManagementApp(ada, { name: 'ben' });
  const tool = queryWith(server, (await delegate(server, app, ada, 'countersign:catalogue:write')).access_token);
  const make = 'mutation($input: CreateAccessTypeInput!) { createAccessType(input: $input) { outcome } }';
  await tool(make, { input: { name: 'Clerk' } });
  await ada.change('createAccessType', { name: 'Manager' }, '');

  const [byAda, byProgram] = JSON.parse(await exported('audit.json'));
  expect(byProgram).toMatchObject({
    actorKind: 'client',
    actorId: app.id,
    actorName: 'ben',
    onBehalfOfId: data.viewer.id,
    onBehalfOfName: 'ada',
  });
  expect(byAda).toMatchObject({
    actorKind: 'admin',
    actorId: data.viewer.id,
    onBehalfOfId: null,
    onBehalfOfName: null,
  });

  const [head = '', , line = ''] = (await exported('audit.csv')).replace('\ufeff', '').split('\r\n');
  const columns = head.split(',');
  const cells = line.split(',');
  const cell = (name: string) => cells[columns.indexOf(name)];
  expect(['actorKind', 'actorId', 'actorName', 'onBehalfOfId', 'onBehalfOfName'].map(cell)).toEqual([
    'client',
    app.id,
    'ben',
    data.viewer.id,
    'ada',
  ]);
});
