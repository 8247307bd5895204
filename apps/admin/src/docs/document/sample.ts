import { resolved } from './members';
import type { Schema, Schemas } from './openApi';

const ofFormat: Readonly<Record<string, string>> = {
  'date-time': '2027-01-31T12:00:00Z',
  email: 'ada@example.com',
  uri: 'https://app.example.com',
  uuid: '9f2c1a34-5b6d-4e7f-8a90-1b2c3d4e5f60',
};

/** What a value of this name looks like, where its schema does not tell. */
const ofName: Readonly<Record<string, string>> = {
  name: 'Payroll export',
  email: 'ada@example.com',
  audience: 'https://api.example.com/payroll',
  scope: 'payroll.read',
  scopes: 'payroll.read',
  key: 'payroll',
  label: 'team=payroll',
  environment: 'production',
  environments: 'production',
  reference: 'git:payroll',
  address: '203.0.113.7',
};

const textOf = ({ format = '' }: Schema, name: string): string => ofFormat[format] ?? ofName[name] ?? 'text';

const maxDepth = 5;

interface Options {
  /** Only what has to be sent; of an answer, everything. */
  readonly onlyRequired: boolean;
  readonly name?: string;
  readonly depth?: number;
}

/** A value as a schema describes it. */
export function sampleOf(schema: Schema, schemas: Schemas, { onlyRequired, name = '', depth = 0 }: Options): unknown {
  const is = resolved(schema, schemas);
  if (is.const !== undefined) return is.const;
  if (is.default !== undefined) return is.default;
  if (is.enum) return is.enum[0];
  const inner = (of: Schema, called = name) => sampleOf(of, schemas, { onlyRequired, name: called, depth: depth + 1 });
  const [option] = is.oneOf ?? is.anyOf ?? [];
  if (option) return inner(option);
  const type = [is.type].flat()[0];
  if (type === 'array' || is.items) return depth < maxDepth && is.items ? [inner(is.items)] : [];
  if (type === 'object' || is.properties) {
    if (depth >= maxDepth) return {};
    const members = Object.entries(is.properties ?? {});
    const shown = onlyRequired ? members.filter(([member]) => is.required?.includes(member)) : members;
    return Object.fromEntries(shown.map(([member, of]) => [member, inner(of, member)]));
  }
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return is.minimum && is.minimum > 0 ? is.minimum : 1;
  return type === 'null' ? null : textOf(is, name);
}
