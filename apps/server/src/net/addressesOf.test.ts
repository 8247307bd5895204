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

test('names of one domain are asked for a few at a time, each once, and those of others do not wait for them', async () => {
  names.ignore('tarpit.example');
  names.publishAddress('quick.example.org', '203.0.113.9');
  const asked: string[] = [];
  const resolver = resolverAt([names.address]);
  const counting = addressesBy({
    resolve4: (name: string) => {
      asked.push(name);
      return resolver.resolve4(name);
    },
    resolve6: (name: string) => resolver.resolve6(name),
  } as Parameters<typeof addressesBy>[0]);
  const hundred = Array.from({ length: 100 }, (_, index) => counting(`n${index}.tarpit.example`));
  const same = Array.from({ length: 100 }, () => counting('n0.tarpit.example'));
  const settled = Promise.allSettled([...hundred, ...same]);
  expect(await counting('quick.example.org')).toEqual([{ address: '203.0.113.9', family: 4 }]);
  const inVain = asked.filter((name) => name.endsWith('tarpit.example'));
  expect(inVain.length).toBeGreaterThan(0);
  expect(inVain.length).toBeLessThanOrEqual(8);
  expect(new Set(inVain).size).toBe(inVain.length);
  resolver.cancel();
  // Whoever still waits is not asked for any more: the name server of the test is gone by then.
  void settled;
});
