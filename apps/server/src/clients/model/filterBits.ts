import { labelText } from '@countersign/schema';
import type { Client } from './client.js';

// Together no more than a number counts exactly.
const bitCounts = { things: 30, weeks: 22 };
const week = 7 * 24 * 60 * 60 * 1000;

// FNV-1a, of which any spread would do.
const fnv1a = (text: string): number => {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash >>> 0;
};

const toBits = (taken: Iterable<number>): number => [...new Set(taken)].reduce((sum, place) => sum + 2 ** place, 0);

const bitOfId = (id: string): number => fnv1a(id) % bitCounts.things;
const bitOfWeek = (number: number): number => bitCounts.things + (number % bitCounts.weeks);
const weekOf = (moment: number): number => Math.floor(moment / week);

/** The bit of a module or access type, by its id; of a label, by its text or its key. */
export const filterBitOf = (id: string): number => toBits([bitOfId(id)]);

/** The bits of the weeks between two moments. */
export function filterBitsOfWeeks(after: number, until: number): number {
  const first = weekOf(after);
  const count = Math.min(weekOf(until) - first + 1, bitCounts.weeks);
  return toBits(Array.from({ length: Math.max(count, 0) }, (_, index) => bitOfWeek(first + index)));
}

/**
 * A Bloom-style filter of 52 bits. Each module, access type, label, key of one and week in which a secret expires has one bit, which
 * others may share. If the bit is unset, the client does not have the thing; if it is set, the client may have it.
 */
export const filterBitsOf = ({
  modules,
  accessTypeIds,
  labels,
  secrets,
}: Pick<Client, 'modules' | 'accessTypeIds' | 'labels' | 'secrets'>) =>
  toBits([
    ...modules.map(({ moduleId }) => bitOfId(moduleId)),
    ...accessTypeIds.map(bitOfId),
    ...labels.flatMap((label) => [bitOfId(label.key), bitOfId(labelText(label))]),
    ...secrets.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [bitOfWeek(weekOf(expiresAt))])),
  ]);
