import { type AddressSpan, isWithin, joinedSpans } from '@countersign/schema';
import type { TokenClient } from './tokenClient.js';

const mostKept = 1000;
// By their text: what is read anew from the database is not taken apart anew.
const known = new Map<string, readonly AddressSpan[]>();

function spansOf(ranges: readonly string[]): readonly AddressSpan[] {
  const text = ranges.join();
  const before = known.get(text);
  if (before) return before;
  if (known.size === mostKept) known.clear();
  const spans = joinedSpans(ranges);
  known.set(text, spans);
  return spans;
}

/** Whether ranges allow an address; none allow all. */
export const allows = (ranges: readonly string[], address: string): boolean =>
  ranges.length === 0 || isWithin(spansOf(ranges), address);

/** Whether a client may come from an address, by its own word and by that of its account. */
export const mayComeFrom = (
  { allowedIpRanges, settings }: Pick<TokenClient, 'allowedIpRanges' | 'settings'>,
  address: string,
): boolean => allows(allowedIpRanges, address) && allows(settings.allowedIpRanges, address);
