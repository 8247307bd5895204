import { z } from 'zod';

/** An object in the query of an address (RFC 3986 §3.4): each of its fields is a text, parsed like the field. */
export type QueryOf<Shape extends z.ZodRawShape> = {
  readonly [Field in keyof Shape]: z.ZodOptional<z.ZodType<NonNullable<z.output<Shape[Field]>>>>;
};

/** @throws Error for what a text has no form for */
function ofText(field: z.core.$ZodType, name: string): z.core.$ZodType {
  if (field instanceof z.ZodString || field instanceof z.ZodEnum) return field;
  if (field instanceof z.ZodNumber) return z.core.clone(field, { ...field.def, coerce: true });
  if (field instanceof z.ZodBoolean) return z.enum(['true', 'false']).transform((text) => text === 'true');
  if (field instanceof z.ZodDate)
    return z.iso
      .datetime({ offset: true })
      .max(40)
      .transform((text) => new Date(text));
  if (field instanceof z.ZodArray && field.element instanceof z.ZodString) {
    const { maxItems = 0 } = z.toJSONSchema(field);
    const length = maxItems * ((field.element.maxLength ?? 0) + 1);
    return z
      .string()
      .max(length, `At most ${length} characters.`)
      .transform((text): unknown[] => text.split(','))
      .pipe(field);
  }
  throw new Error(`A query has no form for ${name}.`);
}

/** The fields of a filter, all of them optional, as query parameters. Rules and descriptions stay with the fields. */
export function queryOf<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>): QueryOf<Shape> {
  const fields = Object.entries(shape).map(([name, field]) => {
    if (!(field instanceof z.ZodOptional)) throw new Error(`${name} has to be said, so it filters nothing.`);
    const query = z.optional(ofText(field.def.innerType, name));
    return [name, field.description ? query.describe(field.description) : query];
  });
  return Object.fromEntries(fields);
}
