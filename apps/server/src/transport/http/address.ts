import { BlockList, isIP, isIPv4 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * An address in its canonical spelling, or undefined for any other text. Proxies write more than an address:
 * `192.0.2.1:4711`, `[2001:db8::1]:4711`, `fe80::1%eth0`, `::ffff:192.0.2.1`. Limits count by address, and each
 * spelling would be a new one.
 */
export function canonicalAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const bare =
    /^\[([^\]]+)\](?::\d{1,5})?$/.exec(trimmed)?.[1] ?? /^(\d+(?:\.\d+){3}):\d{1,5}$/.exec(trimmed)?.[1] ?? trimmed;
  const address = bare.replace(/%[^%]*$/, '');
  if (isIPv4(address)) return address;
  if (isIP(address) === 0) return undefined;
  // RFC 5952 §4, as URLs are written (RFC 3986 §3.2.2, WHATWG URL): lower case, zeros shortened.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written) ?? [];
  if (high === undefined || low === undefined) return written;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** The origin of a request: the last hop that is an address. A proxy that wrote none counts as the origin itself. */
export function addressOf({ ip, ips = [] }: Pick<FastifyRequest, 'ip' | 'ips'>): string {
  for (const hop of [ip, ...ips.toReversed()]) {
    const address = canonicalAddress(hop);
    if (address !== undefined) return address;
  }
  return ip;
}

/** Whether a proxy passed the request on whom nobody said to trust: then the address is that of the proxy. */
export const hasUntrustedProxy = ({ headers, ips = [] }: Pick<FastifyRequest, 'headers' | 'ips'>): boolean =>
  (headers['x-forwarded-for'] ?? headers.forwarded) !== undefined && ips.length < 2;

/**
 * Matches the hops that are our proxies, as TRUST_PROXY names them. A hop is compared as an address, not as received
 * text.
 */
export function trustedProxies(trusted: boolean | readonly string[]): boolean | ((hop: string) => boolean) {
  if (typeof trusted === 'boolean') return trusted;
  const networks = new BlockList();
  for (const one of trusted) {
    const [text = '', bits] = one.split('/');
    const address = canonicalAddress(text) ?? text;
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    // A mapped network counts its bits from the beginning of the IPv6 address.
    const prefix = Number(bits) - (family === 'ipv4' && text.includes(':') ? 96 : 0);
    if (bits === undefined) networks.addAddress(address, family);
    else networks.addSubnet(address, Math.max(0, prefix), family);
  }
  return (hop) => {
    const address = canonicalAddress(hop);
    return address !== undefined && networks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  };
}
