import { randomBytes } from 'node:crypto';
import { createAccessType } from '../accessTypes/createAccessType.js';
import { createAccount } from '../accounts/createAccount.js';
import { actorFrom } from '../admins/actor.js';
import type { Admin } from '../admins/admin.js';
import { hashPassword } from '../admins/password.js';
import { createClient } from '../clients/createClient.js';
import { execute } from '../kernel/execute.js';
import { newId } from '../kernel/newId.js';
import { createModule } from '../modules/createModule.js';
import { demoAccessTypes, demoClient, demoModules, demoPeople } from './demoContent.js';
import { type FirstStart, operator } from './operator.js';

const applied = <T extends { outcome: string }>(answer: T) => answer as Extract<T, { outcome: 'APPLIED' }>;

/** Makes an account to try things in, by the same road as every other change, and says how to get in. */
export async function demo({ config, store, seal, now }: FirstStart): Promise<string> {
  const accountId = newId('acc');
  const people = demoPeople.map((person) => ({ ...person, password: randomBytes(9).toString('base64url') }));
  const admins = await Promise.all(
    people.map(async ({ email, name, password }) => ({ email, name, passwordHash: await hashPassword(password) })),
  );
  const account = { id: accountId, name: 'Northwind', environments: ['production', 'uat', 'sandbox'], admins };
  await execute(createAccount, account, { store, seal, now, ...operator(accountId) });

  const admin = (await adminOf(demoPeople[0].email)) as Admin;
  const context = { store, seal, now, actor: actorFrom(admin), accountId, address: '' };

  const moduleIds = [];
  for (const module of demoModules) {
    moduleIds.push(applied(await execute(createModule, module, context)).result.moduleId);
  }
  const accessTypeIds = [];
  for (const accessType of demoAccessTypes) {
    accessTypeIds.push(applied(await execute(createAccessType, accessType, context)).result.accessTypeId);
  }
  const { result, secret } = applied(await execute(createClient, demoClient(moduleIds, accessTypeIds), context));

  return [
    'This is the first start, so here is an account to try things in. It is shown only now.',
    '',
    `  Open       ${config.PUBLIC_URL}`,
    ...people.map(({ email, password }) => `  Sign in    ${email}  ${password}`),
    '',
    '  Get a token:',
    `  curl -s -u '${result.clientId}:${secret?.value.reveal()}' -d grant_type=client_credentials ${config.PUBLIC_URL}/oauth/token`,
    '',
    '',
  ].join('\n');

  async function adminOf(email: string): Promise<Admin | undefined> {
    const person = await store.open.personByEmail(email);
    return person && store.within(accountId).admins.byPerson(person.id);
  }
}
