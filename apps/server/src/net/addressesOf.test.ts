import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NameServer, startNameServer } from '@countersign/tooling/nameServer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AddressesOf, addressesBy, resolverAt } from './addressesOf.js';
import { createPublicHttp } from './publicHttp.js';

let names: NameServer;
let folder: string;
let addressesOf: AddressesOf;

beforeAll(async () => {
  [names, folder] = [await startNameServer(), await mkdtemp(join(tmpdir(), 'hosts-'))];
  await writeFile(
    join(folder, 'hosts'),
    '# ours\n10.1.2.3\tIdentity.corp other # 10.9.9.9 remark\n\n::7 identity.corp\n',
  );
  addressesOf = addressesBy(resolverAt([names.address]), join(folder, 'hosts'));
});
afterAll(async () => {
  await names.close();
  await rm(folder, { recursive: true });
});

test('a name is looked up in the table of hosts, then by DNS; this machine is nobody asked for', async () => {
  names.publishAddress('hooks.example', '203.0.113.7');
  names.publishAddress('identity.corp', '203.0.113.8');
  expect(await addressesOf('identity.CORP.')).toEqual([
    { address: '10.1.2.3', family: 4 },
    { address: '::7', family: 6 },
  ]);
  expect(await addressesOf('Hooks.example')).toEqual([{ address: '203.0.113.7', family: 4 }]);
  expect((await addressesOf('api.localhost')).map(({ address }) => address)).toEqual(['127.0.0.1', '::1']);
  await expect(addressesOf('remark')).rejects.toThrow('remark has no address.');
});

test('a name server that answers nothing is waited for four seconds, and told apart from a name that is unknown', async () => {
  names.ignore('silent.example');
  await expect(addressesOf('a.silent.example')).rejects.toThrow('No name server answers');
}, 30_000);

test('a name that DNS says stands for an address of our own is not connected to', async () => {
  names.publishAddress('inside.example', '169.254.169.254');
  const http = createPublicHttp({ PUBLIC_URL: 'https://clients.example.com', DNS_SERVERS: [names.address] });
  const asked = http.fetch('https://inside.example/', {
    method: 'GET',
    headers: {},
    body: undefined,
    redirect: 'manual',
  });
  await expect(asked).rejects.toMatchObject({ cause: { message: expect.stringContaining('not an address of the') } });
  await http.close();
});
