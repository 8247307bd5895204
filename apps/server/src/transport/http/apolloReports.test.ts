import { expect, test, vi } from 'vitest';
import { startServer } from '../../testing/server.js';

test('nothing is reported to Apollo, whatever the environment has for other programs', async () => {
  // With a key Apollo Server would send what was asked, and with this alone it would not start.
  vi.stubEnv('APOLLO_SCHEMA_REPORTING', 'true');
  const server = await startServer();
  try {
    await server.makeAccount('acc_one', ['ada@example.com']);
    const ada = await server.signIn('ada@example.com');
    expect(await ada.query('{ account { id } }')).toMatchObject({ data: { account: { id: 'acc_one' } } });
  } finally {
    vi.unstubAllEnvs();
    await server.close();
  }
});
