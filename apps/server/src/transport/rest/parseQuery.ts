import type { z } from 'zod';
import { parse } from '../../kernel/parse.js';
import { InvalidInput } from '../../kernel/refusal.js';

/** @throws InvalidInput at each name that the schema does not have: a filter that is no filter would answer everything */
export function refuseUnknown(shape: object, given: object, what: string): void {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(shape, name));
  if (unknown.length === 0) return;
  throw new InvalidInput(unknown.map((name) => ({ path: [name], message: `There is no ${what} ${name}.` })));
}

/** Reads the query of an address, in which nothing may stand that nobody reads. */
export function parseQuery<T>(schema: z.ZodObject & z.ZodType<T>, query: unknown): T {
  refuseUnknown(schema.shape, Object(query), 'parameter');
  return parse<T>(schema, query);
}
