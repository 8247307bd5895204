import type { Schema, Schemas } from './openApi';

/** A member of an object, however deep it lies within. */
export interface Member {
  /** Its place, such as `owner.email`, or `modules[].scopes`. */
  readonly place: string;
  readonly depth: number;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string | undefined;
}

const maxDepth = 4;

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? '';

/** The schema that a reference names; any other as it is. */
export const resolved = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref === undefined ? schema : (schemas[nameOf(schema.$ref)] ?? {});

const isNull = ({ type }: Schema): boolean => type === 'null';

/** Of what may be null: what it is otherwise. */
function present(schema: Schema, schemas: Schemas): Schema {
  const options = schema.oneOf ?? schema.anyOf;
  const [only, ...others] = options?.filter((one) => !isNull(one)) ?? [];
  return only && others.length === 0 ? present(resolved(only, schemas), schemas) : resolved(schema, schemas);
}

/** The type of a value, in words. */
export function typeText(schema: Schema, schemas: Schemas): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return [...new Set(options.map((one) => typeText(one, schemas)))].join(' or ');
  if (schema.items) return `list of ${typeText(schema.items, schemas)}`;
  if (schema.format === 'date-time') return 'time (RFC 3339)';
  return [schema.type ?? 'any'].flat().join(' or ');
}

const limitsOf = ({ minimum, maximum, maxLength, maxItems, default: byDefault }: Schema): string[] => [
  ...(byDefault === undefined ? [] : [`Default: ${JSON.stringify(byDefault)}.`]),
  ...(maxLength === undefined ? [] : [`At most ${maxLength} characters.`]),
  ...(maxItems === undefined ? [] : [`At most ${maxItems} of them.`]),
  ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? [] : [`From ${minimum ?? 0} to ${maximum}.`]),
];

/** What a schema says of its value besides its type. */
export const meaningOf = (schema: Schema): string | undefined =>
  [schema.description, ...limitsOf(schema)].filter(Boolean).join(' ') || undefined;

/** The members of an object and of the objects within it, each after the one that it belongs to. */
export function membersOf(schema: Schema, schemas: Schemas, within = '', depth = 0): Member[] {
  const { properties = {}, required = [] } = present(schema, schemas);
  return Object.entries(properties).flatMap(([name, member]): Member[] => {
    const place = `${within}${name}`;
    const inner = present(member, schemas);
    const [of, suffix] = inner.items ? [inner.items, '[].'] : [inner, '.'];
    return [
      {
        place,
        depth,
        type: typeText(member, schemas),
        isRequired: required.includes(name),
        description: meaningOf(member),
      },
      ...(depth < maxDepth ? membersOf(of, schemas, `${place}${suffix}`, depth + 1) : []),
    ];
  });
}
