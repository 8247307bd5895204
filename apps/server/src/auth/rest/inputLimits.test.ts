import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { edgesOf, watched } from '../../testing/limits.js';
import { describe, inputWith, leavesOf } from '../../testing/routeInputs.js';
import { type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let cookie: string;
const reads = watched(await freshStore());

beforeAll(async () => {
  server = await startServer({ store: reads.store });
  await server.makeAccount('acc_one', ['ada@example.com']);
  cookie = (await server.signIn('ada@example.com')).cookie;
});
afterAll(() => server.close());

async function send(route: string, input: unknown) {
  const [method = '', path = ''] = route.split(' ');
  const headers = { 'content-type': 'application/json', cookie };
  if (method === 'POST') return fetch(server.url + path, { method, headers, body: JSON.stringify(input) });
  const parts = z.record(z.string(), z.string()).parse(input);
  const where = path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(parts[name] ?? ''));
  return fetch(`${server.url}${where}?${parts.query}`, { headers, redirect: 'manual' });
}

const Refused = z.object({
  code: z.string(),
  issues: z.array(z.object({ path: z.array(z.unknown()), message: z.string() })).default([]),
});

test('every input of signing in and of links has a limit, and one beyond it is a 400 at its place, with nothing read', async () => {
  // Tried afterwards: of what fits and is wrong otherwise, failures are read about once it was answered.
  const fitting: (() => Promise<void>)[] = [];
  for (const [route, schema] of server.inputs) {
    const said = describe(schema, 'input');
    for (const { path, limits } of leavesOf(said, describe(schema, 'output'))) {
      const edges = edgesOf(limits);
      expect.soft(edges, `${route} ${path.join('.')}`).not.toEqual([]);
      for (const edge of edges) {
        reads.forget();
        const answer = await send(route, inputWith(said, path, edge.beyond));
        expect.soft(answer.status, `${route} ${path.join('.')} ${edge.of}`).toBe(400);
        const refused = Refused.parse(await answer.json());
        const at = edge.within?.(path) ?? path;
        const where = `${route} ${path.join('.')} ${edge.of}`;
        expect.soft(refused.code, where).toBe('INVALID_INPUT');
        expect
          .soft(new Set(refused.issues.map((issue) => issue.path.join('.'))), where)
          .toEqual(new Set([at.join('.')]));
        expect.soft(reads.all(), where).toEqual([]);
        fitting.push(async () => {
          const fits = await send(route, inputWith(said, path, edge.fits));
          // It may be wrong otherwise: a password that is easily guessed, an address without an account.
          const told = fits.status === 400 ? Refused.parse(await fits.json()).issues : [];
          const tooLong = refused.issues.map(({ message }) => message);
          expect
            .soft(told.filter(({ message }) => tooLong.includes(message)).length, `${where} fits`)
            .toBeLessThan(tooLong.length);
        });
      }
    }
  }
  expect(fitting.length).toBeGreaterThan(30);
  for (const tryFitting of fitting) await tryFitting();
});

test('a route that says nothing of what it reads sees no body', async () => {
  const without = ['/auth/sign-in/passkey/options', '/auth/sign-in/pending'];
  for (const path of without) expect(server.inputs.has(`POST ${path}`)).toBe(false);
  expect([...server.inputs.keys()].filter((route) => /^POST \/(auth|share-link)\//.test(route)).length).toBeGreaterThan(
    14,
  );
});
