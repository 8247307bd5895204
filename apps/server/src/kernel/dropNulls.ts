import { z } from 'zod';

/** The object or array schema inside optional, nullable, default and pipe wrappers. */
function within(schema: unknown): z.ZodObject | z.ZodArray | undefined {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodArray) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return within(schema.unwrap());
  return schema instanceof z.ZodPipe ? within(schema.in) : undefined;
}

function isNullable(schema: unknown): boolean {
  if (schema instanceof z.ZodNullable) return true;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isNullable(schema.unwrap());
  return false;
}

/**
 * GraphQL accepts null for every optional field. Where the schema is nullable, null is kept as a value; elsewhere it
 * means that the field was left out.
 */
export function dropNulls(schema: unknown, input: unknown): unknown {
  // Most of a large input is text, for which no schema needs to be looked at.
  if (input === null || typeof input !== 'object') return input;
  const is = within(schema);
  if (is instanceof z.ZodArray && Array.isArray(input)) return input.map((each) => dropNulls(is.element, each));
  if (!(is instanceof z.ZodObject)) return input;
  const fields = is.shape as Readonly<Record<string, unknown>>;
  const entries = Object.entries(input).flatMap(([key, value]) => {
    const isLeftOut = value === undefined || (value === null && !isNullable(fields[key]));
    return isLeftOut ? [] : [[key, dropNulls(fields[key], value)] as const];
  });
  return Object.fromEntries(entries);
}
