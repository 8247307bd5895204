import { type AuditResult, auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRestService, type RestService } from '../../testing/restService.js';

let service: RestService;

beforeAll(async () => {
  service = await openRestService();
});
afterAll(() => service.server.close());

/** The audits of GraphQL over HTTP, which are the specification's own list, by one caller. */
async function audit(credentials: Readonly<Record<string, string>>): Promise<AuditResult[]> {
  const fetchFn: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...credentials } });
  return auditServer({ url: `${service.server.url}/graphql`, fetchFn });
}

/** What falls short of a MUST or a SHOULD, with the status that was answered. */
const fallenShort = (results: readonly AuditResult[]) =>
  results.flatMap((one) =>
    one.status === 'ok' || one.status === 'notice'
      ? []
      : [{ name: one.name, weighs: one.status, answered: one.response.status }],
  );

/**
 * The specification recommends 200 for these, to callers that take `application/json` alone, whose older gateways may put a
 * body of their own in place of an error's. We answer 400, as to those who take `application/graphql-response+json`: who
 * reads the status alone, as monitoring and retries do, must not take what was never run for what was done.
 */
const answeredOtherwise = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
].map((name) => ({ name, weighs: 'warn', answered: 400 }));

const callers: readonly [string, () => Readonly<Record<string, string>>][] = [
  ['session', () => ({ cookie: service.ada.cookie })],
  ['bearer', () => ({ authorization: `Bearer ${service.bearerToken}` })],
];

test.each(callers)('by %s it is GraphQL over HTTP, as its audits say', async (_by, credentials) => {
  const results = await audit(credentials());
  expect(results.length).toBeGreaterThan(50);
  expect(fallenShort(results)).toEqual(answeredOtherwise);
});

test('nobody is told anything but that they have to prove who they are', async () => {
  const answered = fallenShort(await audit({})).map((one) => one.answered);
  expect(answered.length).toBeGreaterThan(0);
  expect(answered.filter((status) => status !== 401)).toEqual([]);
});
