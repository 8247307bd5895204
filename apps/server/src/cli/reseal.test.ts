import { randomBytes } from 'node:crypto';
import { personAt } from '@countersign/tooling/admin';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyIdFor } from '../kernel/seal.js';
import type { Store } from '../model/ports/store.js';
import { openArchive } from '../store/copy/copy.js';
import { tablesInOrder } from '../store/copy/tables.js';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { addClient, choose } from '../testing/clientCalls.js';
import { openCompany } from '../testing/company.js';
import { type GraphqlAnswer, password, type RunningServer, startServer } from '../testing/server.js';
import { reseal } from './reseal.js';

const [old, next] = [randomBytes(32), randomBytes(32)] as const;
const [oldId, nextId] = [keyIdFor(old), keyIdFor(next)];
const keys = (...list: Buffer[]) => list.map((key) => key.toString('base64')).join(',');

let url: string;
let store: Store;
let company: Awaited<ReturnType<typeof openCompany>>;
/** Of the servers, one that knows the new key, and one that seals under it already. */
let knowing: RunningServer;
let sealing: RunningServer;
const also: RunningServer[] = [];
/** What was there before anything was sealed anew. */
let before: Awaited<ReturnType<typeof fill>>;

const serverWith = async (...list: Buffer[]) => {
  const server = await startServer({ beside: company.server, env: { ENCRYPTION_KEY: keys(...list) } });
  also.push(server);
  return server;
};

beforeAll(async () => {
  url = await freshDatabase();
  store = await openStore(url);
  company = await openCompany({ store, env: { ENCRYPTION_KEY: keys(old, next) } });
  knowing = company.server;
  sealing = await serverWith(next, old);
  before = await fill();
});
afterAll(async () => {
  for (const server of also) await server.close();
  await company.close();
});

/** What Ada's browser asks of whichever server a proxy sends it to. */
const ask = async (server: RunningServer, query: string, input = {}): Promise<GraphqlAnswer['data']> => {
  const headers = { 'content-type': 'application/json', cookie: company.ada.cookie };
  const body = JSON.stringify({ query, variables: { input } });
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await answer.json()) as GraphqlAnswer;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

const reveal = async (server: RunningServer, secretId: string): Promise<string> => {
  const query = 'mutation($input: RevealClientSecretInput!) { revealClientSecret(input: $input) { secret { value } } }';
  const { revealClientSecret } = await ask(server, query, { id: before.client.id, secretId });
  return revealClientSecret.secret.value;
};

const post = async (server: RunningServer, path: string, { id, secret }: Credential, form: Record<string, string>) => {
  const body = new URLSearchParams({ ...form, client_id: id, client_secret: secret });
  const answer = await fetch(server.url + path, { method: 'POST', body });
  return (await answer.json()) as { access_token: string; active: boolean };
};
type Credential = { readonly id: string; readonly secret: string };

const token = async (server: RunningServer, client: Credential): Promise<string> =>
  (await post(server, '/oauth/token', client, { grant_type: 'client_credentials' })).access_token;

const isActive = async (server: RunningServer, text: string): Promise<boolean> =>
  (await post(server, '/oauth/introspect', before.api, { token: text })).active;

/** Makes something of every kind that is sealed. */
async function fill() {
  const { ada, jo, settings } = company;
  await choose(ada, { secretVisibility: 'RECOVERABLE', secretsPerClient: 5 });
  const api = await addClient(ada, { name: 'The API' });
  const opaque = {
    key: 'opaque',
    name: 'Opaque',
    audience: 'https://opaque.example',
    accessTokenFormat: 'OPAQUE',
    resourceServerIds: [api.id],
  };
  const { module } = await ada.change('createModule', opaque, 'module { id }');
  const client = await addClient(ada, { modules: [{ moduleId: module.id }] });
  await fetch(`${knowing.url}/api/export/clients.json`, { headers: { cookie: ada.cookie } });
  company.prove('one.example');
  await company.set(ada, settings);
  await company.invite(jo.email);
  const browserClient = company.stranger();
  const { url: away } = await browserClient.begin(jo.email);
  const callbackUrl = await browserClient.followToDoor(away);
  const ben = await knowing.signIn('ben@one.example');
  await choose(ada, { multiAdmin: { on: true } });
  const input = { id: client.id, expectedVersion: client.version };
  const waiting = await ada.change('addClientSecret', input, 'secret { id value } changeRequest { id version }');
  await company.set(ada, { ...settings, expectedVersion: await company.version() });
  return {
    api,
    client,
    ben,
    waiting,
    opaque: await token(knowing, client),
    followCallback: () => browserClient.follow(callbackUrl),
  };
}

/** Somebody with an authenticator app, set up at one server with the question of another. */
let door: string;
const eve = { email: 'eve@two.example', password };
const browser = personAt(() => door, eve, { now: () => knowing.now() });
let app: string;
const passcode = () => new TOTP({ secret: Secret.fromBase32(app) }).generate({ timestamp: knowing.now() });
const comesInAt = async (server: RunningServer): Promise<number> => {
  door = server.url;
  // A passcode is good once.
  knowing.pass(60_000);
  await browser.post('/auth/sign-in', eve);
  return (await browser.post('/auth/sign-in/passcode', { code: passcode() })).status;
};

/** Runs the command beside the servers; `hear` may end it before its time. */
async function run(list: readonly Buffer[], hear = (_line: string) => {}): Promise<string[]> {
  const lines: string[] = [];
  const print = (line: string) => {
    lines.push(line);
    hear(line);
  };
  await reseal.run([], { env: { DATABASE_URL: url, ENCRYPTION_KEY: keys(...list) }, print });
  return lines;
}

/** The tables in which something is sealed under a key, wherever the command takes such things to be. */
async function tablesWith(keyId: string): Promise<string[]> {
  const archive = await openArchive(url, { alone: false });
  const found = new Set<string>();
  for (const table of tablesInOrder) {
    for await (const rows of archive.rows(table)) {
      if (JSON.stringify(rows).includes(`v1.${keyId}.`)) found.add(table);
    }
  }
  await archive.close();
  return [...found].sort();
}
const everywhere = [
  'anchorKeys',
  'changeRequests',
  'clientSecrets',
  'dataKeys',
  'identityProviders',
  'signingKeys',
  'tickets',
  'totpFactors',
];

test('servers that know both keys open what each other sealed', async () => {
  door = knowing.url;
  await browser.post('/auth/sign-in', eve);
  const begun = await browser.post('/auth/enrol/totp/begin', {});
  const { secret, sealed } = (await begun.json()) as { secret: string; sealed: string };
  app = secret;
  door = sealing.url;
  expect((await browser.post('/auth/enrol/totp', { sealed, code: passcode() })).status).toBe(200);
  expect(await comesInAt(knowing)).toBe(200);
  const { client } = before;
  for (const server of [knowing, sealing]) {
    expect(await reveal(server, client.secrets[0]?.id ?? '')).toBe(client.secret);
    expect(await isActive(knowing, await token(server, client))).toBe(true);
  }
  expect(await tablesWith(oldId)).toEqual(everywhere);
});

test('interrupted halfway it is not done, and no server starts that lacks a key', async () => {
  const halfway = (line: string) => {
    if (line.startsWith('client secrets')) throw new Error('killed');
  };
  await expect(run([next, old], halfway)).rejects.toThrow('killed');
  const lacking = `is sealed under the key ${oldId}, here is ${nextId}`;
  await expect(serverWith(next)).rejects.toThrow(lacking);
  await expect(run([next])).rejects.toThrow(lacking);
});

test('begun again it goes on to the end, and leaves nothing', async () => {
  const lines = await run([next, old]);
  expect(lines.at(-1)).toBe(`Everything is sealed under ${nextId}. Nothing is left under another key.`);
  expect(await tablesWith(oldId)).toEqual([]);
  expect(await tablesWith(nextId)).toEqual(everywhere);
  expect((await run([next, old])).slice(1)).toEqual(lines.slice(-1));
  const { items } = await company.server.store
    .within(company.accountId)
    .audit.page({ action: 'reseal' }, { limit: 9, backwards: false });
  expect(items).toMatchObject([
    { actor: { kind: 'operator' }, changes: [{ field: 'encryptionKey', before: null, after: nextId }] },
  ]);
});

test('what has changed since it was read is not overwritten', async () => {
  const all = () => store.sealedValues.notUnder('another', 'authenticators', '');
  const [value, ...others] = await all();
  if (!value) throw new Error('Nobody has an authenticator app.');
  await store.sealedValues.replace({ ...value, sealed: value.sealed.toLowerCase() }, 'overwritten');
  expect(await all()).toEqual([value, ...others]);
});

test('what was on a reviewer’s screen is looked at again, and then approved', async () => {
  const { ben, waiting } = before;
  const { id, version } = waiting.changeRequest;
  const approve = (expectedVersion: number) =>
    ben.change('approveChangeRequest', { id, expectedVersion }, 'changeRequest { state }');
  await expect(approve(version)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await approve(version + 1)).changeRequest.state).toBe('APPLIED');
});

test('a server that never heard of the old key does everything', async () => {
  const { client, waiting, opaque, followCallback } = before;
  const alone = await serverWith(next);
  expect(await comesInAt(alone)).toBe(200);
  expect(await reveal(alone, client.secrets[0]?.id ?? '')).toBe(client.secret);
  expect(await reveal(alone, waiting.secret.id)).toBe(waiting.secret.value);
  expect(await isActive(alone, await token(sealing, client))).toBe(true);
  expect(await isActive(sealing, opaque)).toBe(true);
  expect((await followCallback()).searchParams.get('sso')).toBe('back');
});
