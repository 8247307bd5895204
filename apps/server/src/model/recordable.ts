import { InvalidInput } from '../kernel/refusal.js';
import type { Decision } from './command.js';

// Bytes. The largest access type in practice, 500 objects with ten fields each, is about half of that. Earlier values
// are not counted, so that every recorded value can be changed.
const maxRecordedBytes = 256 * 1024;
// For each of many things that one change is about: a client with a hundred modules has about as much.
const perMemberBytes = 2 * 1024;

/**
 * The audit keeps every change for good, so one change may write no more than this into it, and one of many things
 * somewhat more for each.
 * @throws InvalidInput at the largest field
 */
export function assertRecordable({ changes, each = [] }: Decision<unknown>): void {
  const sizes = [{ changes }, ...each]
    .flatMap((one) => one.changes)
    .map(({ field, after }) => ({ field, bytes: Buffer.byteLength(JSON.stringify(after)) }))
    .sort((a, b) => b.bytes - a.bytes);
  const [largest] = sizes;
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const max = maxRecordedBytes + each.length * perMemberBytes;
  if (!largest || total <= max) return;
  const kilobytes = Math.ceil(total / 1024);
  throw InvalidInput.at(
    largest.field,
    `One change records at most ${max / 1024} kB in the audit, and this one has ${kilobytes} kB.`,
  );
}
