import { randomBytes } from 'node:crypto';
import { newAccount } from '../accounts/model/account.js';
import { hashPassword } from '../auth/model/password.js';
import { createClient } from '../clients/commands/createClient.js';
import { execute } from '../execution/execute.js';
import { operator } from '../kernel/actor.js';
import { newId } from '../kernel/newId.js';
import { createDemo } from './commands/createDemo.js';
import {
  demoClient,
  demoEnvironments,
  demoName,
  demoNeighbour,
  demoPeople,
  demoVendor,
} from './commands/demoContent.js';
import type { FirstStart } from './services.js';

/** Creates the demo accounts, by the same commands as every other change, and prints how to sign in. */
export async function demo({ config, store, seal, now, tell }: FirstStart): Promise<void> {
  const id = newId('acc');
  const people = demoPeople.map(withPassword);
  const beside = [...demoVendor.people, ...demoNeighbour.people].map(withPassword);
  const [passwordHashes, besideHashes] = await Promise.all([hashesOf(people), hashesOf(beside)]);
  const account = newAccount({ id, name: demoName, environments: demoEnvironments, isFirst: true }, now());
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
      `  ${demoName} is a customer of ${demoVendor.name}, whose people manage the accounts of all customers:`,
      ...beside.slice(0, demoVendor.people.length).map(({ email, password }) => `  Vendor     ${email}  ${password}`),
      `  So is ${demoNeighbour.name}:`,
      ...beside.slice(demoVendor.people.length).map(({ email, password }) => `  Customer   ${email}  ${password}`),
      '',
      '  Get a token:',
      `  curl -s -u '${client.generated.clientId}:${client.secret?.value.reveal()}' -d grant_type=client_credentials ${config.PUBLIC_URL}/oauth/token`,
      '',
    ].join('\n'),
  );
  const ofBeside = { vendorId: newId('acc'), neighbourId: newId('acc'), passwordHashes: besideHashes };
  const input = { id, passwordHashes, beside: ofBeside, client: client.generated };
  await execute(createDemo, input, { store, seal, now, actor: operator, accountId: id, address: '' });
}

interface NewPerson {
  readonly email: string;
  readonly password: string;
}

const withPassword = ({ email }: { readonly email: string }): NewPerson => ({
  email,
  password: randomBytes(9).toString('base64url'),
});

const hashesOf = (people: readonly NewPerson[]): Promise<string[]> =>
  Promise.all(people.map(({ password }) => hashPassword(password)));
