import { z } from 'zod';

const marked = new WeakSet<z.core.$ZodType>();

/** Ways to say one thing, of which exactly one is said: GraphQL refuses whatever says none of them, or several. */
export function oneOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.strictObject(shape).partial();
  marked.add(schema);
  // What is optional is another schema, of which nothing is said yet.
  for (const [name, field] of Object.entries(schema.shape))
    z.globalRegistry.add(field, { ...z.globalRegistry.get(shape[name] ?? field) });
  return schema;
}

export const isOneOf = (schema: z.core.$ZodType): boolean => marked.has(schema);
