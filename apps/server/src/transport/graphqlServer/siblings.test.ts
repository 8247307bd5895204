import { getNamedType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { graphqlSchema } from './schema.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com'], 'VENDOR');
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const schema = await graphqlSchema();
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

const newClient = (name: string) => ({ name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } });
const refused = (path: string, code: string) =>
  expect.objectContaining({ path: [path], extensions: expect.objectContaining({ code }) });

test('every field of Query and Mutation may be null, so that its failure is its own', () => {
  expect(queries.length + mutations.length).toBeGreaterThan(50);
  expect([...queries, ...mutations].filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});

test('whatever is shown of a thing in the answer to a mutation may be null, so that its failure leaves the rest', () => {
  const payloads = mutations.map(({ type }) => getNamedType(type)).filter(isObjectType);
  const odd = payloads.flatMap((payload) =>
    Object.values(payload.getFields())
      .filter(({ type }) => isNonNullType(type) && isObjectType(type.ofType))
      .map((field) => `${payload.name}.${field.name}`),
  );
  expect(odd).toEqual([]);
});

describe('a mutation that is refused', () => {
  test('leaves the secrets that its siblings told, before and after it', async () => {
    const { data, errors } = await ada.query(
      `mutation($first: CreateClientInput!, $last: CreateClientInput!) {
        first: createClient(input: $first) { client { id } secret { value } }
        between: deleteClient(input: { id: "none", expectedVersion: 1, confirmation: "x" }) { outcome }
        last: createClient(input: $last) { secret { value } }
      }`,
      { first: newClient('First'), last: newClient('Last') },
    );
    expect(errors).toEqual([refused('between', 'NOT_FOUND')]);
    expect(data).toEqual({
      first: { client: { id: expect.any(String) }, secret: { value: expect.stringMatching(/^csk_/) } },
      between: null,
      last: { secret: { value: expect.stringMatching(/^csk_/) } },
    });
  });
});

test('a mutation that may be asked again later leaves the whole a success, once another was carried out', async () => {
  const limited = await startServer({ env: { RATE_LIMIT_SCALE: '1' } });
  await limited.makeAccount('acc_one', ['cy@example.com']);
  const cy = await limited.signIn('cy@example.com');
  const ask = async (text: string, variables = {}) => {
    const headers = { 'content-type': 'application/json', cookie: cy.cookie };
    const body = JSON.stringify({ query: text, variables });
    const answer = await fetch(`${limited.url}/graphql`, { method: 'POST', headers, body });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const invitation = { email: 'often@example.com', name: 'Often', privileges: [] };
  const { admin } = await cy.change('inviteAdmin', invitation, 'admin { id }');
  const resend = (alias: string) => `${alias}: resendInvitation(input: { id: "${admin.id}" }) { outcome }`;
  await ask(`mutation { ${Array.from({ length: 9 }, (_, index) => resend(`again${index}`)).join(' ')} }`);
  const tooOften = [{ path: ['again'], extensions: { code: 'RATE_LIMITED' } }];
  expect(await ask(`mutation { ${resend('again')} }`)).toMatchObject({ status: 429, errors: tooOften });

  const both = `mutation($input: CreateClientInput!) { it: createClient(input: $input) { secret { value } } ${resend('again')} }`;
  expect(await ask(both, { input: newClient('Beside') })).toMatchObject({
    status: 200,
    data: { it: { secret: { value: expect.any(String) } }, again: null },
    errors: tooOften,
  });
  await limited.close();
});

describe('a query for what is not there', () => {
  const byId = queries.filter(({ args }) => args.some(({ name }) => name === 'id'));

  test.each(byId.map(({ name }) => [name]))('is null beside its error and its siblings’ data: %s', async (name) => {
    const { data, errors } = await ada.query(`{ account { id } ${name}(id: "none") { id } modules { nodes { key } } }`);
    expect(errors).toEqual([refused(name, 'NOT_FOUND')]);
    expect(data).toMatchObject({
      account: { id: 'acc_one' },
      [name]: null,
      modules: { nodes: [{ key: 'countersign' }, {}] },
    });
  });

  test('is one of several kinds', () => {
    expect(byId.length).toBeGreaterThan(4);
  });
});

test('a query that one may not ask leaves what one may', async () => {
  await server.makeAccount('acc_two', ['ben@example.com', 'cy@example.com']);
  await server.restrict('acc_two', 'ben@example.com', ['MANAGE_CLIENTS']);
  const ben = await server.signIn('ben@example.com');
  const { data, errors } = await ben.query('{ clients { nodes { id } } auditEntries { nodes { id } } }');
  expect(errors).toEqual([refused('auditEntries', 'FORBIDDEN')]);
  expect(data).toEqual({ clients: { nodes: [] }, auditEntries: null });
});
