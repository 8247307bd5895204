import { type LookupAddress, lookup as lookUp } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { CustomFetch } from 'openid-client';
import { Agent, fetch } from 'undici';

/** How the server reaches what an account names: its provider, and what DNS says of its domains. */
export interface PublicHttp {
  readonly fetch: CustomFetch;
  /** Whether an address is one that may be asked at all: https, or this machine where the server itself is not public. */
  isAllowed(url: URL): boolean;
  /** The TXT records of a name; none when there is no such name. @throws when DNS does not answer */
  resolveTxt(name: string): Promise<string[]>;
  close(): Promise<void>;
}

interface Settings {
  readonly PUBLIC_URL: string;
  readonly DNS_SERVERS?: readonly string[] | undefined;
}

/** Seconds that anything outside may take. */
export const timeoutSeconds = 5;
const maxResponseBytes = 512 * 1024;

const isThisMachine = (host: string): boolean => host === 'localhost' || rangeOf(host) === 'loopback';

function rangeOf(host: string): string | undefined {
  const address = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) ? ipaddr.process(address).range() : undefined;
}

/**
 * An account's administrator says where we ask: never a place of our own network (OWASP, Server-Side Request Forgery).
 * What a name stands for is judged as the connection is made, so that no second look-up can answer otherwise. A server
 * that is itself on this machine alone may ask a provider here, too.
 */
export function createPublicHttp({ PUBLIC_URL, DNS_SERVERS = [] }: Settings): PublicHttp {
  const isPrivate = isThisMachine(new URL(PUBLIC_URL).hostname);
  const isPublicAddress = (address: string) => {
    const range = rangeOf(address);
    return range === 'unicast' || (isPrivate && range === 'loopback');
  };

  const lookup: LookupFunction = (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const open = error ? [] : found.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (!first) callback(error ?? new Error(`${host} is not an address of the Internet.`), '');
      else if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
  const milliseconds = timeoutSeconds * 1000;
  const dispatcher = new Agent({
    connect: { lookup, timeout: milliseconds },
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    maxResponseSize: maxResponseBytes,
  });

  const isAllowed = (url: URL) => {
    const isLiteral = rangeOf(url.hostname) !== undefined;
    if (isLiteral && !isPublicAddress(url.hostname)) return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isPrivate && isThisMachine(url.hostname));
  };

  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  if (DNS_SERVERS.length > 0) resolver.setServers(DNS_SERVERS);

  return {
    isAllowed,
    async fetch(address, options) {
      if (!isAllowed(new URL(address))) throw new Error(`${address} is not asked: it is not https, or not public.`);
      // The types of undici and of Node name the same things twice.
      const init = { ...options, redirect: 'manual', dispatcher } as unknown as Parameters<typeof fetch>[1];
      return (await fetch(address, init)) as unknown as Response;
    },
    async resolveTxt(name) {
      try {
        return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
      } catch (error) {
        if (['ENOTFOUND', 'ENODATA'].includes(String(Object(error).code))) return [];
        throw error;
      }
    },
    close: () => dispatcher.close(),
  };
}
