import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';

// What docs/integrators.md says of libraries of other languages, which are run where they are installed: none comes with a
// package of ours. Each is told the issuer, an id and a secret, and sends the rest as it does by itself.
const folder = path.resolve(import.meta.dirname, '../testing/libraries');
const run = promisify(execFile);

interface Library {
  readonly command: readonly [string, ...string[]];
  /** Ends with an error where it is not installed. */
  readonly known: readonly [string, ...string[]];
  readonly cwd?: string;
}
/** Debian's own Python has Debian's libraries, another may have its own. */
const python = (file: string, modules: string): Library => {
  const known = (program: string) => [program, '-c', `import requests, ${modules}`] as const;
  const [program = 'python3'] = ['python3', '/usr/bin/python3'].filter((each) => isKnown(known(each)));
  return { command: [program, path.join(folder, file)], known: known(program) };
};
function isKnown([program, ...args]: readonly [string, ...string[]], cwd = folder): boolean {
  return spawnSync(program, args, { cwd }).status === 0;
}

const libraries: Record<string, Library> = {
  'requests-oauthlib (Python)': python('withRequestsOauthlib.py', 'requests_oauthlib'),
  'Authlib (Python)': python('withAuthlib.py', 'authlib'),
  'golang.org/x/oauth2 with go-oidc 3 (Go)': {
    command: ['go', 'run', '.'],
    known: ['go', 'list', '-deps', '.'],
    cwd: path.join(folder, 'go'),
  },
};

let service: TokenService;
let client: MadeClient;
beforeAll(async () => {
  service = await startTokenService();
  const { id } = await service.makeModule('payroll', [{ name: 'payroll.read' }]);
  client = await service.makeClient({ modules: [{ moduleId: id }] });
});
afterAll(() => service.close());

for (const [name, { command, known, cwd = folder }] of Object.entries(libraries)) {
  const missing = isKnown(known, cwd) ? '' : ' (it is not installed)';
  test.skipIf(missing)(`${name} gets a token with the issuer, an id and a secret${missing}`, async () => {
    const [program, ...args] = command;
    const { stdout } = await run(program, args, {
      cwd,
      env: {
        ...process.env,
        ISSUER: service.origin,
        CLIENT_ID: client.id,
        CLIENT_SECRET: client.secret,
        // The server of a test has no TLS.
        OAUTHLIB_INSECURE_TRANSPORT: '1',
      },
    });
    const { body } = await service.post('/oauth/introspect', { token: stdout.trim() }, basic(client));
    expect(body).toMatchObject({ active: true, client_id: client.id, scope: 'payroll.read' });
  });
}
