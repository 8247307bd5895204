import { openAccount } from '../accounts/commands/openAccount.js';
import { hashPassword } from '../auth/model/password.js';
import { noDemoReason } from '../config/demo.js';
import { execute } from '../execution/execute.js';
import { operator } from '../kernel/actor.js';
import { newId } from '../kernel/newId.js';
import type { FirstStart } from './services.js';

/** Creates the vendor's account, with the administrator that the settings name, and nothing else. */
export async function bootstrap({ config, store, seal, now, tell }: FirstStart): Promise<void> {
  const { BOOTSTRAP_ADMIN_EMAIL: email, BOOTSTRAP_ADMIN_PASSWORD: password, VENDOR_NAME } = config;
  if (!email || !password) {
    return tell(
      [
        '',
        'The database is empty, so nobody can sign in yet. To make the first administrator, start once with both:',
        '  BOOTSTRAP_ADMIN_EMAIL     for example jo@example.com',
        '  BOOTSTRAP_ADMIN_PASSWORD  at least 12 characters',
        `There is no demo account, since ${noDemoReason(config)}.`,
        '',
      ].join('\n'),
      'warn',
    );
  }
  const id = newId('acc');
  const admins = [{ email, name: email, passwordHash: await hashPassword(password) }];
  const context = { store, seal, now, actor: operator, accountId: id, address: '' };
  const input = { id, kind: 'VENDOR', isFirst: true, name: VENDOR_NAME ?? 'My company', admins };
  await execute(openAccount, input, context);
  tell(`\nThe first administrator is ${email}; the password is the one that you set.\n`);
}
