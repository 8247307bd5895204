import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { bumpVersion, inOtherAccounts, loadPersonWithFactors, requireSelf } from './loadPerson.js';

/** Made where the codes are drawn, never over the network: they come hashed. */
const RenewBackupCodes = z.object({ personId: z.string(), backupCodeHashes: z.array(z.string()) });

/** New codes; those before are dead. */
export const renewBackupCodes = command({
  name: 'renewBackupCodes',
  input: RenewBackupCodes,

  load: (reads, { personId }) => loadPersonWithFactors(reads, personId),

  decide({ input: { personId, backupCodeHashes }, loaded, actor: caller, now }) {
    const { person, actor } = requireSelf(loaded.person, caller);
    if (!loaded.factors.totp) throw new NotFound('authenticator app');
    return {
      writes: [
        bumpVersion(person),
        { insert: 'outbox', row: eventNotice('BACKUP_CODES_RENEWED', actor, now) },
        ...loaded.factors.backupCodes.map(({ hash }) => ({ remove: 'backupCodes' as const, key: { hash } })),
        ...backupCodeHashes.map((hash) => ({ insert: 'backupCodes' as const, row: { hash, personId, usedAt: null } })),
      ],
      subject: adminSubject(actor),
      changes: [],
      elsewhere: inOtherAccounts(loaded.seats, actor, []),
      hasEffect: true,
      result: {},
    };
  },
});
