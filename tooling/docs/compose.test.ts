import { readFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockOf, root } from './blocks.ts';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[] | Readonly<Record<string, { readonly ipv4_address?: string }>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly stop_grace_period?: string;
}

const text = readFileSync(path.join(root, 'compose.yaml'), 'utf8');
const { services, networks, configs } = parse(text) as {
  services: Readonly<Record<'one' | 'two' | 'proxy' | 'database', Service>>;
  networks: Readonly<Record<string, { readonly internal?: boolean; readonly ipam?: { config: [{ subnet: string }] } }>>;
  configs: { readonly proxy: { readonly content: string } };
};
const all = Object.entries(services);
const servers = all.filter(([, { build }]) => build !== undefined).map(([, service]) => service);

test.each(all)('%s of compose.yaml is pinned, writes to its volumes alone, and gains no rights', (_name, service) => {
  if (service.build === undefined) expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?$/);
  expect(service.read_only).toBe(true);
  expect(service.security_opt).toContain('no-new-privileges:true');
});

test('what the image of a server is made of is pinned, and it does not run as root', () => {
  const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(bases.length).toBeGreaterThan(0);
  for (const base of bases) expect(base).toMatch(/:\d+\.\d+\.\d+-/);
  expect(dockerfile).toMatch(/^USER node$/m);
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect([...dockerfile.matchAll(/pnpm@[\d.]+/g)].map(([used]) => used)).toEqual([
    packageManager,
    packageManager,
    packageManager,
  ]);
});

test('people reach the proxy alone, which speaks TLS, and the servers believe nobody else who asks', () => {
  expect(all.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports])).toEqual([
    ['proxy', ['80:80', '443:443']],
  ]);
  const front = Object.entries(services.proxy.networks).find(([name]) => name === 'front')?.[1];
  const address = typeof front === 'object' ? front.ipv4_address : undefined;
  const [at = '', bits] = networks.front?.ipam?.config[0].subnet.split('/') ?? [];
  const subnet = new BlockList();
  subnet.addSubnet(at, Number(bits));
  expect(subnet.check(address ?? '')).toBe(true);
  expect(servers).toHaveLength(2);
  for (const { environment, cap_drop } of servers) {
    expect(environment.TRUST_PROXY).toBe(address);
    expect(cap_drop).toEqual(['ALL']);
  }
});

test('nothing but the servers reaches the database', () => {
  expect(services.database.networks).toEqual(['back']);
  expect(networks.back).toEqual({ internal: true });
  expect(services.proxy.networks).not.toHaveProperty('back');
});

test('a server is let answer what it has begun, after the proxy has seen that it stops', () => {
  for (const { stop_grace_period = '', environment } of servers) {
    // What is in flight has 25 s.
    expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(Number(environment.STOP_DELAY) + 25);
  }
});

test('the proxy is told what docs/operations.md tells Caddy, which proxies/rolling.test.ts runs', () => {
  const told = (block: string) =>
    block
      .replace(/^\S+ \{/, '')
      .replace(/(reverse_proxy) .* \{/, '$1 {')
      .replace(/\s+/g, ' ')
      .trim();
  const { content } = configs.proxy;
  // A dollar that compose leaves for Caddy is written twice.
  expect(content).toMatch(/^\{\$\$PUBLIC_URL\} \{/);
  expect(content).toContain('reverse_proxy one:4000 two:4000 {');
  expect(told(content)).toBe(told(blockOf('docs/operations.md', 'clients.example.com {')));
});

test('every setting that compose.yaml sets is one, and whatever it needs from .env is said at its top', () => {
  const known = new Set(
    [...readFileSync(path.join(root, 'docs/operations.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      ([, name]) => name,
    ),
  );
  for (const { environment } of servers) {
    for (const name of Object.keys(environment)) expect(known).toContain(name);
  }
  const [head = ''] = text.split(/^x-server/m);
  for (const [, name] of text.matchAll(/\$\{([A-Z_]+):\?\}/g)) expect(head).toContain(name);
});
