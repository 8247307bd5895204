import { type KeyedKind, keyedBy, naturalKeys, readKey } from '@countersign/schema';
import { z } from 'zod';
import { InvalidInput, type Issue, NotFound } from '../kernel/refusal.js';
import type { AccountReads } from './reads.js';

type Path = readonly (string | number)[];

/** A place of an input where a thing is named by its key. */
interface Keyed {
  readonly path: Path;
  readonly text: string;
  readonly kind: KeyedKind;
  readonly key: string;
}

const words: Readonly<Record<KeyedKind, string>> = {
  client: 'client',
  module: 'module',
  accessType: 'access type',
};

const known = new WeakMap<z.core.$ZodType, boolean>();

/** Whether a thing may be named anywhere in what a schema is of: most inputs name none. */
function namesAny(schema: z.core.$ZodType): boolean {
  const before = known.get(schema);
  if (before !== undefined) return before;
  known.set(schema, false);
  const names = keyedBy(schema).length > 0 || partsOf(schema).some(namesAny);
  known.set(schema, names);
  return names;
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [schema.unwrap()];
  // Of what is read of a text, the list stands behind it.
  return schema instanceof z.ZodPipe ? [schema.in, schema.out] : [];
}

function* keysIn(schema: z.core.$ZodType, value: unknown, path: Path): Generator<Keyed> {
  if (!namesAny(schema) || value === null || value === undefined) return;
  if (typeof value === 'string') {
    const found = readKey(value, keyedBy(schema));
    if (found) yield { path, text: value, ...found };
  }
  if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape))
      yield* keysIn(field, Object(value)[name], [...path, name]);
  } else if (schema instanceof z.ZodArray) {
    if (Array.isArray(value))
      for (const [index, each] of value.entries()) yield* keysIn(schema.element, each, [...path, index]);
  } else for (const part of partsOf(schema)) yield* keysIn(part, value, path);
}

async function idsOf(found: readonly Keyed[], reads: AccountReads): Promise<ReadonlyMap<string, string>> {
  const keysOf = (kind: KeyedKind) => [...new Set(found.filter((one) => one.kind === kind).map(({ key }) => key))];
  const read = {
    client: (keys: readonly string[]) => reads.clients.idsByReference(keys),
    module: (keys: readonly string[]) => reads.modules.idsByKey(keys),
    accessType: (keys: readonly string[]) => reads.accessTypes.idsByName(keys),
  };
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const rows = await Promise.all(
    kinds.map(async (kind) =>
      (await read[kind](keysOf(kind))).map(({ id, key }) => [`${naturalKeys[kind]}:${key}`, id] as const),
    ),
  );
  return new Map(rows.flat());
}

/** The thing that a call is about, which a path of REST names: where there is none, there is nothing to be found. */
const isSubject = ({ path }: Keyed): boolean => path.length === 1 && path[0] === 'id';

function assertFound(found: readonly Keyed[], ids: ReadonlyMap<string, string>): void {
  const missing = found.filter(({ text }) => !ids.has(text));
  const issues = missing.map(
    ({ path, kind, key }): Issue => ({
      path,
      message: `There is no ${words[kind]} with the ${naturalKeys[kind]} ${key}.`,
    }),
  );
  const [subject] = missing.filter(isSubject);
  if (subject) throw new NotFound(words[subject.kind], issues);
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** Copies what holds a place, and nothing else. */
function replaced(value: unknown, path: Path, id: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return id;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === first ? replaced(each, rest, id) : each));
  return { ...Object(value), [first]: replaced(Object(value)[first], rest, id) };
}

/**
 * The input with ids wherever it names a client by its reference, a module by its key or an access type by its name. Every
 * door reads what it is sent by this, so that nothing behind it knows of keys, and what is kept of a request goes on to mean
 * the same thing, whoever is called so later.
 * @param schema has parsed the input before: no list in it is longer than it may be
 * @throws InvalidInput at each key that nothing has; NotFound where that is what the call is about
 */
export async function withIds<T>(schema: z.core.$ZodType, input: T, reads: AccountReads): Promise<T> {
  const found = [...keysIn(schema, input, [])];
  if (found.length === 0) return input;
  const ids = await idsOf(found, reads);
  assertFound(found, ids);
  let whole: unknown = input;
  for (const { path, text } of found) whole = replaced(whole, path, ids.get(text) ?? text);
  return whole as T;
}
