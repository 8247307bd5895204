import type { Client } from './client.js';

// Together no more than a number counts exactly.
const places = { things: 30, weeks: 22 };
const week = 7 * 24 * 60 * 60 * 1000;

// FNV-1a, of which any spread would do.
const spread = (text: string): number => {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash >>> 0;
};

const bits = (taken: Iterable<number>): number => [...new Set(taken)].reduce((sum, place) => sum + 2 ** place, 0);

const placeOfThing = (id: string): number => spread(id) % places.things;
const placeOfWeek = (number: number): number => places.things + (number % places.weeks);
const weekOf = (moment: number): number => Math.floor(moment / week);

/** The bit of a module or access type, by its id. */
export const markOf = (id: string): number => bits([placeOfThing(id)]);

/** The bits of the weeks between two moments. */
export function marksOfWeeks(after: number, until: number): number {
  const first = weekOf(after);
  const count = Math.min(weekOf(until) - first + 1, places.weeks);
  return bits(Array.from({ length: Math.max(count, 0) }, (_, index) => placeOfWeek(first + index)));
}

/**
 * What tells in a glance, of most clients, that they do not have a module or access type, or a secret that ends in some
 * weeks: each of these has one bit of 52, which others may share. So whoever lacks the bit lacks the thing, and whoever has
 * it may have it.
 */
export const marksOf = ({ modules, accessTypeIds, secrets }: Pick<Client, 'modules' | 'accessTypeIds' | 'secrets'>) =>
  bits([
    ...modules.map(({ moduleId }) => placeOfThing(moduleId)),
    ...accessTypeIds.map(placeOfThing),
    ...secrets.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [placeOfWeek(weekOf(expiresAt))])),
  ]);
