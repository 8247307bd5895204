import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, openStore } from '../../store/testing/freshDatabase.js';
import { runSql } from '../../store/testing/runSql.js';
import { addClient } from '../../testing/clientCalls.js';
import { type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let url: string;

beforeAll(async () => {
  url = await freshDatabase();
  server = await startServer({ store: await openStore(url) });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  // Its id comes first, and all that it has is newer.
  await server.makeAccount('acc_busy', ['ada@example.com']);
  await server.makeAccount('acc_small', ['ben@example.com']);
});
afterAll(() => server.close());

test('an account with many hundred clients in trouble hides none of another’s from support', async () => {
  const now = server.now();
  const [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
  const loud = [await addClient(ada, { name: 'Loud' }), await addClient(ada, { name: 'Louder' })];
  const guessed = await addClient(ben, { name: 'Guessed' });
  const mark = (id: string, account: string) =>
    `insert into security_events (subject_id, kind, account_id, began_at, last_at, count, addresses)
     values ('${id}', 'wrongSecrets', '${account}', ${now}, ${now}, 30, '');`;
  const others = Array.from({ length: 700 }, (_, index) => mark(`cl_0${index}`, 'acc_busy'));
  const marks = [...loud.map(({ id }) => mark(id, 'acc_busy')), ...others, mark(guessed.id, 'acc_small')];
  await runSql(url, `begin; ${marks.join('\n')} commit;`);

  const vera = await server.signIn('vera@example.com');
  const { data } = await vera.query('{ clientsInTrouble { client { name accountName } } }');
  const shown = data.clientsInTrouble.map(({ client }: { client: { name: string } }) => client.name);
  expect(shown).toContain('Guessed');
});
