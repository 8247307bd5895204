import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Draw = fc.GeneratorValue;

/** What values are drawn from: ids of things that exist, in whichever account, so that an operation hits something. */
export interface Pool {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

function value(type: GraphQLInputType, field: string, draw: Draw, pool: Pool): unknown {
  if (isNonNullType(type)) return value(type.ofType, field, draw, pool);
  if (isListType(type)) {
    const length = draw(fc.nat, { max: 2 });
    return Array.from({ length }, () => value(type.ofType, field, draw, pool));
  }
  if (isEnumType(type)) return draw(fc.constantFrom, ...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf
      ? [draw(fc.constantFrom, ...fields)]
      : fields.filter((each) => isNonNullType(each.type) || draw(fc.boolean));
    return Object.fromEntries(given.map((each) => [each.name, value(each.type, each.name, draw, pool)]));
  }
  if (type.name === 'ID' || /id$/i.test(field)) return draw(fc.constantFrom, ...pool.ids);
  if (type.name === 'Boolean') return draw(fc.boolean);
  if (type.name === 'Int') return draw(fc.integer, { min: 1, max: field === 'first' || field === 'last' ? 50 : 4 });
  if (type.name === 'String') return draw(fc.constantFrom, ...pool.texts);
  return draw(fc.constantFrom, null, ...pool.texts);
}

/** Every field of a type that needs no argument, as deep as answers go. */
export function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isInterfaceType(named)) return '{ __typename id }';
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every(({ type: arg }) => !isNonNullType(arg)))
    .flatMap((field) => {
      const isLeaf = isLeafType(getNamedType(field.type));
      return isLeaf ? [field.name] : depth > 0 ? [`${field.name} ${selection(field.type, depth - 1)}`] : [];
    });
  return `{ __typename ${fields.filter((field) => !field.endsWith(' ')).join(' ')} }`;
}

const argumentsOf = (field: GraphQLField<unknown, unknown>, draw: Draw, pool: Pool) =>
  field.args
    .filter(({ name, type }) => !['dryRun', 'comment'].includes(name) && (isNonNullType(type) || draw(fc.boolean)))
    .map(({ name, type }) => ({ name, type: String(type), value: value(type, name, draw, pool) }));

/** A query or mutation of the schema, with arguments that are right by type and otherwise anything. */
export function anyOperation(schema: GraphQLSchema, draw: Draw, pool: Pool, except: readonly string[]) {
  const kind = draw(fc.constantFrom, 'query', 'mutation', 'mutation');
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !except.includes(name));
  const field = draw(fc.constantFrom, ...fields);
  const given = argumentsOf(field, draw, pool);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const text = `${kind}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection(field.type, 3)} }`;
  return { name: field.name, text, variables: Object.fromEntries(given.map((each) => [each.name, each.value])) };
}
