import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { commonWords } from '../noisy/tenants.ts';

const schema = buildSchema(
  readFileSync(path.resolve(import.meta.dirname, '../../../packages/schema/schema.graphql'), 'utf8'),
);

type Field = GraphQLField<unknown, unknown>;

/** How deep a question goes into what belongs to what it asks for. */
const deepest = 3;

/**
 * What can be asked, found in the schema: each field of a query with all that is below it, by pages of that length, and
 * each connection that can be searched once more, for what no index leaves few of.
 */
export function questions(first: number, idOf: (field: string) => string): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const required = field.args.filter(isRequiredArgument);
    if (required.some(({ name }) => name !== 'id' && name !== 'email')) continue;
    const given = required.map(
      ({ name }) => `${name}: "${name === 'id' ? idOf(field.name) : 'ada@northwind.example'}"`,
    );
    asked.set(field.name, asking(field, first, 0, given));
    const filter = getFilterFields(field);
    if (!filter.includes('search')) continue;
    asked.set(`${field.name}, a search`, asking(field, 1, deepest, [`filter: { search: "${commonWords} zz" }`]));
  }
  return asked;
}

const getFilterFields = (field: Field): string[] => {
  const type = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
  return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
};

function asking(field: Field, first: number, depth: number, given: readonly string[] = []): string {
  const isPaged = field.args.some(({ name }) => name === 'first');
  const args = [...given, ...(isPaged ? [`first: ${depth === 0 || depth === deepest ? first : 1}`] : [])];
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? ` ${selection(type, first, isPaged ? depth : depth + 1)}` : '';
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${below}`;
}

function selection(type: GraphQLObjectType, first: number, depth: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const nested = fields.filter((field) => isObjectType(getNamedType(field.type)) && field.name !== 'edges');
  const isPage = fields.some(({ name }) => name === 'nodes');
  const shown = depth < deepest || isPage ? nested.map((field) => asking(field, first, depth)) : [];
  return `{ ${['__typename', ...leaves, ...shown].join(' ')} }`;
}
