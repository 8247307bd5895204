import 'reflect-metadata';
import { isOfId, isOneOf } from '@countersign/schema';
import { type ClassType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { enumWith } from './enums.js';

const classes = new Map<z.core.$ZodType, ClassType>();

/** The inputs of which exactly one field is said. */
export const oneOfNames = new Set<string>();

/** The schema inside wrappers, as it is sent: before defaults and transformations. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  return schema;
}

/** A moment is sent as GraphQL's own scalar, and a key set as the text that a person pastes. */
function ofUnion(options: readonly z.core.$ZodType[]): object {
  return options.some((option) => option instanceof z.ZodDate) ? Date : String;
}

function typeOf(schema: z.core.$ZodType, where: string): object {
  if (isOfId(schema)) return ID;
  const is = bare(schema);
  if (isOfId(is)) return ID;
  if (is instanceof z.ZodString || is instanceof z.ZodStringFormat) return String;
  if (is instanceof z.ZodBoolean) return Boolean;
  if (is instanceof z.ZodNumber) return is.isInt ? Int : Float;
  if (is instanceof z.ZodDate) return Date;
  if (is instanceof z.ZodUnion) return ofUnion(is.options);
  if (is instanceof z.ZodEnum) return enumWith(is.options.map(String));
  if (is instanceof z.ZodArray) return [typeOf(is.element, where)];
  const known = classes.get(is);
  if (known) return known;
  throw new Error(`GraphQL has no type for ${where}: name its object by inputOf, or its enum by enumOf.`);
}

/**
 * The class of a GraphQL input, derived from its schema: names, types, optional fields and descriptions. A nested
 * object must itself have been named by this function. The rules stay with the schema, by which the command parses. One
 * schema has one class, under whichever name it is requested later. `otherwise` describes it where the schema says nothing.
 */
export function inputOf(name: string, schema: z.ZodType, otherwise?: string): ClassType {
  const known = classes.get(schema);
  if (known) return known;
  if (!(schema instanceof z.ZodObject)) throw new Error(`${name} is no object.`);
  const Input = { [name]: class {} }[name] as ClassType;
  classes.set(schema, Input);
  if (isOneOf(schema)) oneOfNames.add(name);
  for (const [key, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const { description } = field;
    // Of one that must be said, but may be said to be nothing, GraphQL can only say the latter; the schema refuses the rest.
    const nullable = [undefined, null].some((nothing) => field.safeParse(nothing).success);
    const options = { nullable, ...(description && { description }) };
    // Looked up when the schema is built, as nested inputs may be named later than this one; and then kept, since each call
    // asks for the types of its input.
    let type: object | undefined;
    const typeOnce = () => {
      type ??= typeOf(field, `${name}.${key}`);
      return type;
    };
    Field(typeOnce, options)(Input.prototype, key);
  }
  const description = schema.description ?? otherwise;
  InputType(name, { ...(description && { description }) })(Input);
  return Input;
}
