import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshStore } from '../store/testing/freshDatabase.js';
import { addClient, choose } from '../testing/clientCalls.js';
import { edgesOf, type Limits, watched } from '../testing/limits.js';
import { allManagement } from '../testing/managementApp.js';
import { type RunningServer, startServer } from '../testing/server.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Limits & {
    readonly enum?: readonly string[];
    readonly const?: string;
    readonly type?: string;
    readonly pattern?: string;
  };
}

let server: RunningServer;
let bearer: string;
let cookie: string;
const reads = watched(await freshStore());

beforeAll(async () => {
  server = await startServer({ store: reads.store });
  await server.makeAccount('acc_one', ['ada@example.com'], 'VENDOR');
  const ada = await server.signIn('ada@example.com');
  cookie = ada.cookie;
  await choose(ada, { typedConfirmation: false, machinesMaySkipStepUp: true });
  const { id, secret } = await addClient(ada, { name: 'Tool', modules: await allManagement(ada) });
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  bearer = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(() => server.close());

test('every parameter of a REST read says how large it may be, and one beyond that is a 400 at its name, with nothing read', async () => {
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { parameters?: readonly Parameter[] }>>;
  };
  let tried = 0;
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!path.startsWith('/api/')) continue;
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      for (const { name, in: place, schema } of parameters) {
        const edges = edgesOf(schema);
        const isSized = edges.length > 0 || schema.enum !== undefined || schema.type === 'boolean';
        expect.soft(isSized, `${method} ${path} ${name}`).toBe(true);
        for (const edge of edges) {
          const value = encodeURIComponent(String(edge.beyond));
          const inPath = path.replace(/\{(\w+)\}/g, (_, at) => (place === 'path' && at === name ? value : 'x'));
          const url = `${server.url}${inPath}${place === 'query' ? `?${name}=${value}` : ''}`;
          const header = place === 'header' ? { [name]: String(edge.beyond) } : {};
          const headers = { authorization: `Bearer ${bearer}`, ...header };
          reads.forget();
          const answer = await fetch(url, { method: method.toUpperCase(), headers });
          expect.soft(answer.status, `${method} ${path} ${name} ${edge.of}`).toBe(400);
          const { code, issues } = (await answer.json()) as { code: string; issues?: { path: unknown[] }[] };
          expect.soft({ code, at: issues?.[0]?.path[0] }).toEqual({ code: 'INVALID_INPUT', at: name });
          expect.soft(reads.made(), `${method} ${path} ${name}`).toEqual([]);
          tried++;
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(20);
});

test('every parameter of an authorization request says how long it may be, and a longer one is told with nothing read', async () => {
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, { get?: { parameters?: readonly Parameter[] } }>;
  };
  let tried = 0;
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (!path.startsWith('/oauth/')) continue;
    for (const { name, in: place, schema } of get?.parameters ?? []) {
      // One of a few words is bounded by them.
      if (place !== 'query' || schema.const !== undefined || schema.enum) continue;
      const edges = edgesOf(schema);
      expect.soft(edges, `${path} ${name}`).not.toEqual([]);
      for (const edge of edges) {
        const query = new URLSearchParams({ [name]: String(edge.beyond) });
        reads.forget();
        const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie };
        const answers = [
          await fetch(`${server.url}${path}?${query}`, { headers: { cookie }, redirect: 'manual' }),
          await fetch(`${server.url}${path}`, { method: 'POST', headers, body: query, redirect: 'manual' }),
        ];
        for (const answer of answers) {
          expect.soft(answer.status, `${path} ${name}`).toBe(400);
          expect.soft(await answer.text()).toContain(`The parameter ${name} is longer than`);
        }
        expect.soft(reads.all(), `${path} ${name}`).toEqual([]);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(8);
});
