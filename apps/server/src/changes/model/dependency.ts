import type { FieldChange } from '../../audit/model/entry.js';
import { sha256 } from '../../kernel/credential.js';

/** The tables whose rows a request may depend on; each row has a version. */
export const dependencyTables = [
  'accounts',
  'customers',
  'plans',
  'supportAccesses',
  'admins',
  'clients',
  'modules',
  'accessTypes',
  'identityProviders',
  'webhookEndpoints',
] as const;

type DependencyTable = (typeof dependencyTables)[number];

/** A row that a request depends on, as it was at the time of the request. A type, not an interface: it must be plain JSON. */
export type Dependency = {
  readonly table: DependencyTable;
  readonly id: string;
  readonly version: number;
  /** Of the fields that the request depends on; without it, the request depends on the whole row in this version. */
  readonly digest?: string;
};

/**
 * For each field that a change shows, the other fields of the row that it depends on: a reviewer who agrees to a new
 * permission agrees to it for those who can use it now. The field itself is in the change, with its value before.
 */
export type DependencyRules<Field extends string, Row> = { readonly [F in Field]: readonly (keyof Row & string)[] };

/** The fields that these changes rest on; undefined, so the whole row, where `rules` does not name a changed field. */
export function fieldsDependedOn<Row>(
  changes: readonly FieldChange[],
  rules: DependencyRules<string, Row>,
): readonly (keyof Row & string)[] | undefined {
  const each = changes.map(({ field }) => (Object.hasOwn(rules, field) ? rules[field] : undefined));
  return each.every((fields) => fields !== undefined) ? [...new Set(each.flat())].sort() : undefined;
}

/** The dependency on these fields of a row, or on the whole row. */
export function dependencyOn<Row extends { readonly id: string; readonly version: number }>(
  table: DependencyTable,
  row: Row,
  fields: readonly (keyof Row & string)[] | undefined,
): Dependency {
  const { id, version } = row;
  if (!fields) return { table, id, version };
  const content = fields.map((field) => [field, inOrder(row[field])]);
  return { table, id, version, digest: sha256(JSON.stringify(content)) };
}

/** Sets come from the database in any order. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value;

/** Whether a row is still as it was when the request was shown, in all that the request depends on. */
export const isAsShown = (shown: Dependency, now: Dependency): boolean =>
  shown.digest === undefined || now.digest === undefined ? shown.version === now.version : shown.digest === now.digest;
