import { readInputs } from '@countersign/schema';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { z } from 'zod';
import { dropNulls } from '../../kernel/dropNulls.js';
import { parse } from '../../kernel/parse.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import { withIds } from '../../model/withIds.js';

const schemas: Readonly<Record<string, z.ZodObject>> = readInputs;

/** Whether a field's arguments are bounded: every query, and every field with arguments. A mutation is a command. */
export const isBounded = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean =>
  parent.name !== 'Mutation' && (parent.name === 'Query' || field.args.length > 0);

function schemaOf(parent: string, field: string): z.ZodObject {
  const name = `${parent}.${field}`;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) throw new Error(`${name} has no row in readInputs.`);
  return schema;
}

/**
 * The arguments of a read, parsed by the schema of its row in `readInputs`. Faults within `input` are reported at its
 * fields, as for a command.
 * @throws InvalidInput with each fault at its argument
 */
export function parseReadArguments(parent: string, field: string, args: unknown): Readonly<Record<string, unknown>> {
  const schema = schemaOf(parent, field);
  try {
    return parse(schema, dropNulls(schema, args));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(
      error.issues.map(({ path, message }) => ({ path: path[0] === 'input' ? path.slice(1) : path, message })),
    );
  }
}

/** Whatever a read names by its key it names by its id from here on. */
export const readArgumentsWithIds = (
  parent: string,
  field: string,
  args: Readonly<Record<string, unknown>>,
  reads: AccountReads,
): Promise<Readonly<Record<string, unknown>>> => withIds(schemaOf(parent, field), args, reads);
