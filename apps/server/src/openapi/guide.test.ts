import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/duration.js';
import { addClient, choose } from '../testing/clientCalls.js';
import { openRestService, type RestService } from '../testing/restService.js';

const run = promisify(execFile);
const guide = readFileSync(new URL('../../../../docs/internalTools.md', import.meta.url), 'utf8');

/** The last block of code in a language. */
const exampleIn = (language: string): string => guide.split(`\`\`\`${language}\n`).at(-1)?.split('```')[0] ?? '';

let service: RestService;
let folder: string;
beforeAll(async () => {
  service = await openRestService();
  folder = mkdtempSync(join(tmpdir(), 'countersign-guide-'));
  await choose(service.ada, { typedConfirmation: true, rotationOverlap: true, maxOverlapDays: 7, secretsPerClient: 2 });
});
afterAll(async () => {
  await service.server.close();
  rmSync(folder, { recursive: true });
});

const programs = [
  ['ts', [process.execPath], 'rotate.ts'],
  ['python', ['python3'], 'rotate.py'],
  ['go', ['go', 'run'], 'rotate.go'],
  ['sh', ['sh'], 'rotate.sh'],
] as const;

/** Not every machine has every language. */
const isAtHand = (program: string) =>
  program === process.execPath || spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

// Those that the guide names, and no others.
const scopes = ['countersign:clients:read', 'countersign:secrets:write', 'countersign:changes:read'];
const atHand = programs.filter(([, [program]]) => isAtHand(program));

test.each(atHand)(
  'the tool of the guide rotates what ends soon, as it stands there in %s',
  async (language, [program, ...args], name) => {
    const { ada, server, management, tokenOf, call } = service;
    const tool = await addClient(ada, { name: `Tool ${language}`, modules: [{ moduleId: management, scopes }] });
    const secret = { expiresAt: new Date(server.now() + 10 * day).toISOString() };
    const client = await addClient(ada, { name: `Ends soon, ${language}`, secret });
    const file = join(folder, name);
    writeFileSync(file, exampleIn(language).replaceAll('https://clients.example.com', server.url));
    const { stdout } = await run(program, [...args, file], { env: { ...process.env, TOKEN: await tokenOf(tool) } });
    expect(stdout).toMatch(new RegExp(`^Ends soon, ${language}: APPLIED, http://localhost/share-link#\\S+$`, 'm'));
    const { body } = await call('GET', `/api/clients/${client.id}`);
    expect(body.secrets).toHaveLength(2);
    const soon = await call('GET', '/api/clients?secretExpiresWithinDays=30');
    expect(soon.body.clients).toEqual([]);
  },
);

test('under four eyes it asks once, and in each language leaves alone what waits', async () => {
  const { server, tokenOf } = service;
  await server.makeAccount('acc_pair', ['cy@example.com', 'di@example.com']);
  const cy = await server.signIn('cy@example.com');
  const { data } = await cy.query('{ module(id: "key:countersign") { id } }');
  const tool = await addClient(cy, { name: 'Tool', modules: [{ moduleId: data.module.id, scopes }] });
  const expiresAt = new Date(server.now() + 10 * day).toISOString();
  await addClient(cy, { name: 'Waits', secret: { expiresAt } });
  const overlap = { rotationOverlap: true, maxOverlapDays: 7, secretsPerClient: 2 };
  await choose(cy, { machinesMaySkipStepUp: true, ...overlap, multiAdmin: { on: true, scope: 'PRODUCTION' } });
  const TOKEN = await tokenOf(tool);
  const told = [];
  for (const [, [program, ...args], name] of [atHand[0] ?? programs[0], ...atHand])
    told.push((await run(program, [...args, join(folder, name)], { env: { ...process.env, TOKEN } })).stdout);
  expect(told.shift()).toMatch(/^Waits: PENDING_APPROVAL, http:\/\/localhost\/share-link#\S+$/m);
  expect(told).toEqual(atHand.map(() => 'Waits: waits as #1\n'));
});
