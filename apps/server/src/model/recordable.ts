import { InvalidInput } from '../kernel/refusal.js';
import type { Decision } from './command.js';

// Bytes. The largest access type that people make, 500 objects with ten fields each, is about half of that. What was there
// before comes on top, so that whatever was once recorded can be changed.
const maxRecordedBytes = 256 * 1024;

/**
 * The audit keeps every change for good: one change writes no more into it than that.
 * @throws InvalidInput at the field that takes the most room
 */
export function assertRecordable({ changes, each = [] }: Decision<unknown>): void {
  const sizes = [{ changes }, ...each]
    .flatMap((one) => one.changes)
    .map(({ field, after }) => ({ field, bytes: Buffer.byteLength(JSON.stringify(after)) }))
    .sort((a, b) => b.bytes - a.bytes);
  const [largest] = sizes;
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (!largest || total <= maxRecordedBytes) return;
  const kilobytes = Math.ceil(total / 1024);
  throw InvalidInput.at(
    largest.field,
    `One change records at most 256 kB in the audit, and this one has ${kilobytes} kB.`,
  );
}
