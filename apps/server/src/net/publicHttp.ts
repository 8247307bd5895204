import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { CustomFetch } from 'openid-client';
import type { Agent, fetch as undiciFetch } from 'undici';
import { addressesBy, resolverAt } from './addressesOf.js';
import { boundedLookUps } from './lookUps.js';

/** The server's access to hosts that an account names: its provider, and the DNS records of its domains. */
export interface PublicHttp {
  readonly fetch: CustomFetch;
  /** Whether requests to an address are allowed: https, or this machine where the server itself is not public. */
  isAllowed(url: URL): boolean;
  /** The TXT records of a name; none when there is no such name. @throws when DNS does not answer */
  resolveTxt(name: string): Promise<string[]>;
  close(): Promise<void>;
}

interface Settings {
  readonly PUBLIC_URL: string;
  readonly DNS_SERVERS?: readonly string[] | undefined;
  /** Networks of one's own whose addresses may be called, too. */
  readonly OUTBOUND_NETWORKS?: readonly string[] | undefined;
}

/** The timeout of outside requests, in seconds. */
export const timeoutSeconds = 5;
const maxResponseBytes = 512 * 1024;

/** The same answer, of which no more is read, whatever a small one unfolds to: undici's own bound is that of what came. */
function bounded({ status, statusText, headers, body }: Response): Response {
  let length = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      length += part.length;
      if (length > maxResponseBytes) controller.error(new Error('The answer is too large.'));
      else controller.enqueue(part);
    },
  });
  return new Response(body?.pipeThrough(limit) ?? null, { status, statusText, headers });
}

/** Networks as they are written, a single address without its length among them. */
const networksOf = (texts: readonly string[]) =>
  texts.map((text) => {
    const [address = '', bits] = text.split('/');
    const base = ipaddr.parse(address);
    return [base, bits === undefined ? (base.kind() === 'ipv4' ? 32 : 128) : Number(bits)] as const;
  });

const isThisMachine = (host: string): boolean => host === 'localhost' || rangeOf(host) === 'loopback';

function rangeOf(host: string): string | undefined {
  const address = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) ? ipaddr.process(address).range() : undefined;
}

/**
 * An account's administrator chooses the hosts: never one of our own network (OWASP, Server-Side Request Forgery). A
 * name's addresses are checked as the connection is made, so that no second look-up can return others. A server that is
 * itself on this machine alone may also reach a provider here.
 */
export function createPublicHttp(
  { PUBLIC_URL, DNS_SERVERS, OUTBOUND_NETWORKS = [] }: Settings,
  seconds = timeoutSeconds,
): PublicHttp {
  const isPrivate = isThisMachine(new URL(PUBLIC_URL).hostname);
  const networks = networksOf(OUTBOUND_NETWORKS);
  const isInNetwork = (address: string) => {
    const parsed = ipaddr.process(address.replace(/^\[|\]$/g, ''));
    return networks.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
  };
  const isPublicAddress = (address: string) => {
    const range = rangeOf(address);
    if (range === undefined) return false;
    return range === 'unicast' || (isPrivate && range === 'loopback') || isInNetwork(address);
  };

  const resolver = resolverAt(DNS_SERVERS);
  const addressesOf = addressesBy(resolver);
  const textsOf = boundedLookUps((name) => resolver.resolveTxt(name));
  const lookup: LookupFunction = (host, options, callback) => {
    addressesOf(host).then(
      (found) => {
        const open = found.filter(({ address }) => isPublicAddress(address));
        const [first] = open;
        if (!first) callback(new Error(`${host} is not an address of the Internet.`), '');
        else if (options.all) callback(null, open);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, ''),
    );
  };
  const milliseconds = seconds * 1000;
  // Loaded by the first request: most servers never send one, and it is an eighth of the program.
  let opened: Promise<{ fetch: typeof undiciFetch; dispatcher: Agent }> | undefined;
  const open = () => {
    opened ??= import('undici').then(({ Agent, fetch }) => {
      const dispatcher = new Agent({
        connect: { lookup, timeout: milliseconds },
        headersTimeout: milliseconds,
        bodyTimeout: milliseconds,
        maxResponseSize: maxResponseBytes,
      });
      return { fetch, dispatcher };
    });
    return opened;
  };

  const isAllowed = (url: URL) => {
    const isLiteral = rangeOf(url.hostname) !== undefined;
    if (isLiteral && !isPublicAddress(url.hostname)) return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isPrivate && isThisMachine(url.hostname));
  };

  return {
    isAllowed,
    async fetch(address, options) {
      if (!isAllowed(new URL(address))) throw new Error(`${address} is not asked: it is not https, or not public.`);
      const { fetch, dispatcher } = await open();
      // undici and Node declare the same types separately.
      const init = { ...options, redirect: 'manual', dispatcher } as unknown as Parameters<typeof fetch>[1];
      return bounded((await fetch(address, init)) as unknown as Response);
    },
    async resolveTxt(name) {
      try {
        return (await textsOf(name.toLowerCase())).map((parts) => parts.join(''));
      } catch (error) {
        if (['ENOTFOUND', 'ENODATA'].includes(String(Object(error).code))) return [];
        throw error;
      }
    },
    close: async () => (await opened)?.dispatcher.close(),
  };
}
