import { type ClientFilter, ClientFilter as Filter } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { managementModuleId } from '../../testing/managementApp.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const day = 24 * 60 * 60 * 1000;

let server: RunningServer;
let ada: Browser;
let bearer: string;
/** What each filter is asked for: one client has all of it, the other nothing. */
let examples: { readonly [F in keyof ClientFilter]-?: ClientFilter[F] };
let narrow: string;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { environments: ['production', 'uat'] });
  const moduleId = await managementModuleId(ada);
  const module = { key: 'pay', name: 'Pay', audience: 'urn:pay' };
  const { id: granted } = (await ada.change('createModule', module, 'module { id }')).module;
  const { id: accessTypeId } = (await ada.change('createAccessType', { name: 'Payer' }, 'accessType { id }'))
    .accessType;
  const made = await addClient(ada, {
    name: 'Narrow',
    environment: 'uat',
    reference: 'git:narrow',
    labels: [
      { key: 'team', value: 'pay' },
      { key: 'critical', value: '' },
    ],
    owner: { email: 'narrow@example.com' },
    modules: [{ moduleId: granted }],
    accessTypeIds: [accessTypeId],
    secret: { expiresAt: new Date(server.now() + 43 * day).toISOString() },
  });
  narrow = made.id;
  await ada.change('disableClient', { id: narrow }, 'client { id }');
  server.pass(40 * day);
  ada = await server.signIn('ada@example.com');
  const tool = { type: 'CONFIDENTIAL', modules: [{ moduleId }], owner: { email: 'other@example.com' } };
  const { id, secret } = await addClient(ada, { ...tool, name: 'Other' });
  const wrong = { grant_type: 'client_credentials', client_secret: 'wrong' };
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...wrong, client_id: narrow }),
  });
  bearer = ((await answer.json()) as { access_token: string }).access_token;
  examples = {
    ids: [narrow, 'cl_nobody'],
    search: 'narr',
    type: 'CONFIDENTIAL',
    enabled: false,
    moduleId: granted,
    accessTypeId,
    environment: 'uat',
    reference: 'git:narrow',
    labels: ['team=pay', 'critical'],
    owner: 'narrow@',
    secretExpiresWithinDays: 5,
    unusedForDays: 30,
    refusedWithinDays: 5,
  };
});
afterAll(() => server.close());

const all = 'query($filter: ClientFilter) { clients(filter: $filter) { nodes { id } } }';
const read = async (path: string) =>
  (await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${bearer}` } })).json();

test.each(Object.keys(Filter.shape) as (keyof ClientFilter)[])(
  'the list by %s is the same over GraphQL, over REST and as a file',
  async (field) => {
    const list = async (): Promise<string[]> => {
      const { data } = await ada.query(all, { filter: { [field]: examples[field] } });
      return data.clients.nodes.map(({ id }: { id: string }) => id);
    };
    // What was counted of a client's requests is written once a second.
    await expect.poll(list).toContain(narrow);
    const listed = await list();
    if (field !== 'type') expect(listed).toHaveLength(1);
    const query = new URLSearchParams({ [field]: String(examples[field]) });
    const { clients } = (await read(`/api/client?${query}`)) as { clients: { clientId: string }[] };
    expect(clients.map(({ clientId }) => clientId)).toEqual(listed);
    const file = (await read(`/api/export/clients.json?${query}`)) as { clientId: string }[];
    expect(file.map(({ clientId }) => clientId)).toEqual(listed);
  },
);
