import { type ManagementScope, managementScopeNames } from '@countersign/schema';
import { getNamedType, isCompositeType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryScopes } from '../../policy/readScopes.js';
import { scopeOfField } from '../../policy/scopesOfPrograms.js';
import { mutationExamples } from '../../testing/mutationExamples.js';
import { everyMutation } from '../../testing/mutations.js';
import { choose, openPair, type Pair } from '../../testing/pair.js';
import { personalTools, type Tool } from '../../testing/personalTools.js';
import { graphqlSchema } from './schema.js';

let pair: Pair;
/** A program with each scope alone. */
let alone: readonly (readonly [ManagementScope, Tool])[];

beforeAll(async () => {
  pair = await openPair();
  const toolWith = personalTools(pair.server, pair.ben);
  alone = await Promise.all(managementScopeNames.map(async (scope) => [scope, await toolWith(scope)] as const));
});
afterAll(() => pair.server.close());

/** What is open, and to which scopes. */
const line = (what: string, scopes: readonly string[]): string => `${what.padEnd(56)} ${scopes.join(' ') || '-'}\n`;

async function openTo(refuses: (tool: Tool) => Promise<boolean>): Promise<ManagementScope[]> {
  const open: ManagementScope[] = [];
  for (const [scope, tool] of alone) if (!(await refuses(tool))) open.push(scope);
  return open;
}

/** One field of a question, with the variables that it names. */
interface Asked {
  readonly name: string;
  readonly text: string;
  readonly variables?: readonly { readonly name: string; readonly type: string; readonly value: unknown }[];
}

const together = 8;

/** Which of these fields are refused to a program for want of a scope. Several are asked for at once: each has a cost. */
async function refusedTo({ browser }: Tool, operation: string, asked: readonly Asked[]): Promise<Set<string>> {
  const refused = new Set<string>();
  for (let from = 0; from < asked.length; from += together) {
    const some = asked.slice(from, from + together);
    const variables = some.flatMap((one) => one.variables ?? []);
    const declared = variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const { errors = [] } = await browser.query(
      `${operation}${declared && `(${declared})`} { ${some.map(({ text }) => text).join(' ')} }`,
      Object.fromEntries(variables.map(({ name, value }) => [name, value])),
    );
    for (const { path, extensions, message } of errors) {
      expect(path, message).toBeDefined();
      if (extensions.code === 'FORBIDDEN') refused.add(String(path?.[0]));
    }
  }
  return refused;
}

async function linesOf(operation: string, asked: readonly Asked[]): Promise<string> {
  const open = new Map(asked.map(({ name }): [string, ManagementScope[]] => [name, []]));
  for (const [scope, tool] of alone) {
    const refused = await refusedTo(tool, operation, asked);
    for (const [name, scopes] of open) if (!refused.has(name)) scopes.push(scope);
  }
  return [...open]
    .map(([name, scopes]) => line(name, scopes))
    .sort()
    .join('');
}

test('each mutation is open to the scopes that were reviewed, and to no other', async () => {
  await choose(pair, { secretVisibility: 'RECOVERABLE' });
  const asked: Asked[] = [];
  for (const { name, args } of await everyMutation()) {
    const values: Readonly<Record<string, unknown>> = { ...(await mutationExamples[name]?.(pair)), dryRun: true };
    const variables = args
      .filter((arg) => arg.name in values)
      .map((arg) => ({ arg: arg.name, name: `${name}_${arg.name}`, type: arg.type, value: values[arg.name] }));
    const passed = variables.map((one) => `${one.arg}: $${one.name}`).join(', ');
    asked.push({ name, text: `${name}${passed && `(${passed})`} { outcome }`, variables });
  }
  await expect(await linesOf('mutation', asked)).toMatchFileSnapshot('../../policy/scopesOfMutations.matrix.txt');
});

/** What a query is asked with that says nothing by the name of none. */
const given: Readonly<Record<string, string>> = {
  'DateTimeISO!': '"2026-01-01T00:00:00Z"',
  'Int!': '1',
  'CustomerBy!': '{ id: "none" }',
  'UsageResolution!': 'DAY',
  'IdentityProviderTrialInput!': '{ issuer: "https://login.example.com", clientId: "us", domains: ["example.com"] }',
};

test('each query is open to the scope that was reviewed, and to no other', async () => {
  const queries = Object.values((await graphqlSchema()).getQueryType()?.getFields() ?? {});
  expect(queries.map(({ name }) => name).sort()).toEqual(Object.keys(queryScopes).sort());
  const asked = queries.map(({ name, args, type }): Asked => {
    const needed = args.filter((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined);
    const passed = needed.map((arg) => `${arg.name}: ${given[String(arg.type)] ?? '"none"'}`).join(', ');
    const shown = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
    return { name, text: `${name}${passed && `(${passed})`}${shown}` };
  });
  await expect(await linesOf('query', asked)).toMatchFileSnapshot('../../policy/scopesOfQueries.matrix.txt');
});

test('each route is open to the scopes that were reviewed, and names the one that is missing to all others', async () => {
  const { paths } = await (await fetch(`${pair.server.url}/openapi.json`)).json();
  const lines: string[] = [];
  for (const [path, methods] of Object.entries<Record<string, { security?: readonly object[] }>>(paths)) {
    if (!path.startsWith('/api/')) continue;
    for (const [method, { security }] of Object.entries(methods)) {
      // Open to everybody.
      if (!/^(get|put|post|patch|delete)$/.test(method) || security?.length === 0) continue;
      const hasBody = /post|put|patch/.test(method);
      const open = await openTo(async ({ token }) => {
        const answer = await fetch(pair.server.url + path.replace(/\{\w+\}/g, 'none'), {
          method: method.toUpperCase(),
          headers: { authorization: `Bearer ${token}`, ...(hasBody && { 'content-type': 'application/json' }) },
          ...(hasBody && { body: '{}' }),
        });
        const told = await answer.text();
        const isRefused = answer.status === 403 && JSON.parse(told).code === 'FORBIDDEN';
        if (isRefused) {
          const challenge = `error="insufficient_scope", scope="${JSON.parse(told).scope}"`;
          expect(answer.headers.get('www-authenticate'), path).toContain(challenge);
        }
        return isRefused;
      });
      lines.push(line(`${method.toUpperCase()} ${path}`, open));
    }
  }
  expect(lines.length).toBeGreaterThan(40);
  await expect(lines.sort().join('')).toMatchFileSnapshot('../../policy/scopesOfRoutes.matrix.txt');
});

test('each type of the schema is read with the scopes that were reviewed, from every query on', async () => {
  const schema = await graphqlSchema();
  const read = new Map<string, Map<string, ManagementScope[]>>();
  for (const scope of managementScopeNames) {
    const seen = new Set<string>();
    const follow = (type: unknown) => {
      if (!isObjectType(type) || seen.has(type.name)) return;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        const needed = type.name === 'Query' ? queryScopes[field.name] : scopeOfField(type.name, field.name);
        if (needed !== undefined && needed !== 'any' && needed !== scope) continue;
        const fields = read.get(type.name) ?? new Map<string, ManagementScope[]>();
        read.set(type.name, fields.set(field.name, [...(fields.get(field.name) ?? []), scope]));
        follow(getNamedType(field.type));
      }
    };
    follow(schema.getQueryType());
  }
  read.delete('Query');
  const lines = [...read].flatMap(([type, fields]) =>
    [...Map.groupBy(fields, ([, scopes]) => scopes.join(' '))].map(
      ([scopes, some]) => `${type} (${some.map(([field]) => field).join(', ')})\n  ${scopes}\n`,
    ),
  );
  await expect(lines.sort().join('')).toMatchFileSnapshot('../../policy/scopesOfTypes.matrix.txt');
});
