import { randomBytes } from 'node:crypto';
import { newAccount } from '../accounts/model/account.js';
import { hashPassword } from '../auth/model/password.js';
import { createClient } from '../clients/commands/createClient.js';
import { execute } from '../execution/execute.js';
import { operator } from '../kernel/actor.js';
import { newId } from '../kernel/newId.js';
import { createDemo } from './commands/createDemo.js';
import { demoClient, demoEnvironments, demoName, demoPeople } from './commands/demoContent.js';
import type { FirstStart } from './services.js';

/** Creates the demo account, by the same commands as every other change, and prints how to sign in. */
export async function demo({ config, store, seal, now, tell }: FirstStart): Promise<void> {
  const id = newId('acc');
  const people = demoPeople.map(({ email }) => ({ email, password: randomBytes(9).toString('base64url') }));
  const passwordHashes = await Promise.all(people.map(({ password }) => hashPassword(password)));
  const account = newAccount({ id, name: demoName, environments: demoEnvironments }, now());
  const context = { now: now(), account, reads: store.within(id), seal };
  const client = await createClient.prepare(createClient.input.parse(demoClient([], [])), context);

  // Printed before the commit: if the process is killed between the two, the next start creates another account and
  // prints that one. The other order would leave an account whose passwords were never shown.
  tell(
    [
      '',
      'This is the first start, so here is an account to try things in. It is shown only now.',
      '',
      `  Open       ${config.PUBLIC_URL}`,
      ...people.map(({ email, password }) => `  Sign in    ${email}  ${password}`),
      '',
      '  Get a token:',
      `  curl -s -u '${client.kept.clientId}:${client.secret?.value.reveal()}' -d grant_type=client_credentials ${config.PUBLIC_URL}/oauth/token`,
      '',
    ].join('\n'),
  );
  const input = { id, passwordHashes, client: client.kept };
  await execute(createDemo, input, { store, seal, now, actor: operator, accountId: id, address: '' });
}
