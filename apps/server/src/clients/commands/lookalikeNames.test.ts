import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['ben@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
});
afterAll(() => server.close());

const owner = { email: 'o@example.com' };
const makes = {
  client: (name: string, who: Browser) =>
    who.change('createClient', { name, grantTypes: ['CLIENT_CREDENTIALS'], owner }, 'client { id version }'),
  module: (name: string, who: Browser) => {
    const key = `k${Math.random().toString(36).slice(2)}`;
    const more = { key, audience: `https://${key}.example.com`, scopes: [{ name: `${key}.read` }] };
    return who.change('createModule', { name, ...more }, 'module { id version }');
  },
};
const renames = { client: 'updateClient', module: 'updateModule' };

test.each(['client', 'module'] as const)(
  'the name of a %s that only looks like another’s is refused, also on renaming, and not for another account’s',
  async (kind) => {
    const make = makes[kind];
    const refused = {
      code: 'INVALID_INPUT',
      issues: [{ path: ['name'], message: `This reads like “Invoices 10”, the name of another ${kind}.` }],
    };
    await make('Invoices 10', ada);
    for (const name of ['lnvoices 10', 'Invoices lO', 'Inv0ices 10'])
      await expect(make(name, ada), name).rejects.toMatchObject(refused);
    const other = (await make('Credit notes', ada))[kind];
    const version = { id: other.id, expectedVersion: other.version };
    const renamed = ada.change(renames[kind], { ...version, name: 'Invoices I0' }, 'outcome');
    await expect(renamed).rejects.toMatchObject(refused);
    // Its own name, written otherwise, is no other’s; and the same name twice is what it is.
    await ada.change(renames[kind], { ...version, name: 'Credit n0tes' }, 'outcome');
    await make('Invoices 10', ada);
    await make('lnvoices 10', ben);
  },
);
