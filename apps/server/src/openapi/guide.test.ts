import { execFile } from 'node:child_process';
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
  ['ts', process.execPath, 'rotate.ts'],
  ['python', 'python3', 'rotate.py'],
] as const;

test.each(programs)(
  'the tool of the guide rotates what ends soon, as it stands there in %s',
  async (language, program, name) => {
    const { ada, server, management, tokenOf, call } = service;
    // Those that the guide names, and no others.
    const scopes = ['countersign:clients:read', 'countersign:secrets:write', 'countersign:changes:read'];
    const tool = await addClient(ada, { name: `Tool ${language}`, modules: [{ moduleId: management, scopes }] });
    const secret = { expiresAt: new Date(server.now() + 10 * day).toISOString() };
    const client = await addClient(ada, { name: `Ends soon, ${language}`, secret });
    const file = join(folder, name);
    writeFileSync(file, exampleIn(language).replaceAll('https://clients.example.com', server.url));
    const { stdout } = await run(program, [file], { env: { ...process.env, TOKEN: await tokenOf(tool) } });
    expect(stdout).toMatch(new RegExp(`^Ends soon, ${language}: APPLIED, http://localhost/share-link#\\S+$`, 'm'));
    const { body } = await call('GET', `/api/clients/${client.id}`);
    expect(body.secrets).toHaveLength(2);
    const soon = await call('GET', '/api/clients?secretExpiresWithinDays=30');
    expect(soon.body.clients).toEqual([]);
  },
);
