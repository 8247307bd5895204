import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import ipaddr from 'ipaddr.js';
import { boundedLookUps } from './lookUps.js';

/** The addresses that a name stands for. @throws when there are none, or when no name server answers in time */
export type AddressesOf = (name: string) => Promise<readonly LookupAddress[]>;

// Twice two seconds: less than anything that waits for an answer from there.
const patience = { timeout: 2000, maxTimeout: 2000, tries: 2 };

/** Asks name servers by sockets of its own, which wait beside each other, and none of them longer than four seconds. */
export function resolverAt(servers: readonly string[] = []): Resolver {
  const resolver = new Resolver(patience);
  if (servers.length > 0) resolver.setServers(servers);
  return resolver;
}

const familyOf = (address: string): 4 | 6 => (ipaddr.parse(address).kind() === 'ipv4' ? 4 : 6);

// RFC 6761 §6.3: no name server is asked for it.
const thisMachine = ['127.0.0.1', '::1'];
const isThisMachine = (name: string) => name === 'localhost' || name.endsWith('.localhost');

/** What the machine's own table of hosts says of a name: lines of an address and its names, `#` before a remark. */
async function inHostsFile(path: string, name: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [address = '', ...names] = (line.split('#')[0] ?? '').trim().split(/\s+/);
    return ipaddr.isValid(address) && names.some((one) => one.toLowerCase() === name) ? [address] : [];
  });
}

const isNoSuchName = (error: unknown) => ['ENOTFOUND', 'ENODATA'].includes(String(Object(error).code));

/**
 * Looks names up without `getaddrinfo`, which holds one of the four threads that hashing passwords, the database file and
 * files share: names of one account whose server never answers would hold them all. The machine's table of hosts comes
 * first; search domains and other sources of the system are not asked.
 */
export function addressesBy(resolver: Pick<Resolver, 'resolve4' | 'resolve6'>, hostsFile = '/etc/hosts'): AddressesOf {
  const askServers = boundedLookUps((name) => Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]));
  return async (host) => {
    const name = host.toLowerCase().replace(/\.$/, '');
    const own = isThisMachine(name) ? thisMachine : await inHostsFile(hostsFile, name);
    if (own.length > 0) return own.map((address) => ({ address, family: familyOf(address) }));
    const asked = await askServers(name);
    const found = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    if (found.length > 0) return found.map((address) => ({ address, family: familyOf(address) }));
    const isUnknown = asked.every((one) => one.status === 'rejected' && isNoSuchName(one.reason));
    throw new Error(isUnknown ? `${name} has no address.` : `No name server answers what the address of ${name} is.`);
  };
}
