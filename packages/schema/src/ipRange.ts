import { z } from 'zod';

/** The addresses from one to another, both included, as numbers; of IPv4 or IPv6. */
export interface AddressSpan {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** How many ranges a client, or an account, has at most. */
export const maxIpRanges = 50;

const octet = /^(0|[1-9]\d{0,2})$/;

function ipv4Number(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => octet.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

/** An IPv6 address as RFC 5952 writes it, which is how URLs do; undefined for any other text, one with a zone too. */
function ipv6Written(text: string): string | undefined {
  if (!/^[0-9a-f:.]+$/i.test(text) || !URL.canParse(`http://[${text}]`)) return undefined;
  return new URL(`http://[${text}]`).hostname.slice(1, -1);
}

function ipv6Number(text: string): bigint | undefined {
  const written = ipv6Written(text);
  if (written === undefined) return undefined;
  const [head = '', tail] = written.split('::');
  const groups = (part: string) => (part ? part.split(':') : []);
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

// RFC 4291 §2.5.5.2: ::ffff:192.0.2.1 is that IPv4 address.
const mapped = 0xffffn << 32n;

function addressNumber(text: string): { bits: 32 | 128; value: bigint; isMapped: boolean } | undefined {
  const four = ipv4Number(text);
  if (four !== undefined) return { bits: 32, value: four, isMapped: false };
  const six = ipv6Number(text);
  if (six === undefined) return undefined;
  return six >> 32n === 0xffffn
    ? { bits: 32, value: six - mapped, isMapped: true }
    : { bits: 128, value: six, isMapped: false };
}

interface Network {
  readonly bits: 32 | 128;
  readonly prefix: number;
  readonly value: bigint;
}

/** An address, or a network in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3). */
function networkOf(text: string): Network | undefined {
  const [address = '', length, ...more] = text.trim().split('/');
  const found = addressNumber(address);
  if (!found || more.length > 0 || (length !== undefined && !octet.test(length))) return undefined;
  const { bits, value, isMapped } = found;
  // A mapped network counts its bits from the beginning of the IPv6 address.
  const prefix = length === undefined ? bits : Number(length) - (isMapped ? 96 : 0);
  return prefix >= 0 && prefix <= bits ? { bits, prefix, value } : undefined;
}

const sizeOf = ({ bits, prefix }: Network): bigint => 1n << BigInt(bits - prefix);
const firstOf = (network: Network): bigint => (network.value / sizeOf(network)) * sizeOf(network);

/** The spelling that is kept: one for each range. A range of one address has no length. */
function written(network: Network): string {
  const { bits, prefix } = network;
  const value = firstOf(network);
  const parts = (count: number, size: bigint, radix: number) =>
    Array.from({ length: count }, (_, index) =>
      ((value >> (size * BigInt(count - 1 - index))) % (1n << size)).toString(radix),
    );
  const groups = parts(8, 16n, 16).join(':');
  const address = bits === 32 ? parts(4, 8n, 10).join('.') : (ipv6Written(groups) ?? groups);
  return prefix === bits ? address : `${address}/${prefix}`;
}

/** The spelling in which a range is kept; undefined of any other text. */
export function canonicalRange(text: string): string | undefined {
  const network = networkOf(text);
  return network && written(network);
}

/** Why a text is no range; undefined of one. */
function ipRangeFault(text: string): string | undefined {
  const network = networkOf(text);
  if (!network) return 'Write an address or a network in CIDR notation, such as 192.0.2.0/24 or 2001:db8::/32.';
  // Whoever writes 10.1.2.3/8 may have meant one address, or sixteen million.
  if (firstOf(network) !== network.value)
    return `This begins in the middle of a network. Write ${written(network)}, or leave out the length to mean the address alone.`;
  return undefined;
}

/** Addresses that a program may come from. */
const IpRange = z
  .string()
  .max(64, 'A range has at most 64 characters.')
  .superRefine((text, check) => {
    const message = ipRangeFault(text);
    if (message) check.addIssue({ code: 'custom', message });
  })
  .transform((text) => canonicalRange(text) ?? text);

export const IpRanges = z
  .array(IpRange)
  .max(maxIpRanges, `At most ${maxIpRanges} ranges.`)
  .transform((ranges) => [...new Set(ranges)]);

/** Of a range, or of an address; undefined for any other text. */
function spanOf(text: string): AddressSpan | undefined {
  const network = networkOf(text);
  if (!network) return undefined;
  const first = firstOf(network);
  return { bits: network.bits, first, last: first + sizeOf(network) - 1n };
}

/** Ranges as spans that neither overlap nor touch, in order. */
export function joinedSpans(ranges: readonly string[]): AddressSpan[] {
  const sorted = ranges
    .flatMap((range) => spanOf(range) ?? [])
    .sort((a, b) => a.bits - b.bits || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const joined: AddressSpan[] = [];
  for (const span of sorted) {
    const before = joined.at(-1);
    if (before?.bits !== span.bits || span.first > before.last + 1n) joined.push(span);
    else if (span.last > before.last) joined[joined.length - 1] = { ...before, last: span.last };
  }
  return joined;
}

const contains = (outer: AddressSpan, inner: AddressSpan): boolean =>
  outer.bits === inner.bits && outer.first <= inner.first && inner.last <= outer.last;

/** Whether an address is in one of these. */
export function isWithin(spans: readonly AddressSpan[], address: string): boolean {
  const span = spanOf(address);
  return span !== undefined && spans.some((one) => contains(one, span));
}

/** Whether ranges have anything of a network in them. */
export function touches(ranges: readonly string[], network: string): boolean {
  const span = spanOf(network);
  return (
    span !== undefined &&
    joinedSpans(ranges).some((one) => one.bits === span.bits && one.first <= span.last && span.first <= one.last)
  );
}

/** The ranges among some that are not wholly within others. */
export function rangesBeyond(ranges: readonly string[], others: readonly string[]): string[] {
  const spans = joinedSpans(others);
  return ranges.filter((range) => !isWithin(spans, range));
}
