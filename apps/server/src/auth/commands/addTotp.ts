import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { bumpVersion, inOtherAccounts, loadPersonWithFactors, requireSelf } from './loadPerson.js';

/** Made by what proved the first passcode, never over the network: the secret comes sealed, codes come hashed. */
const AddTotp = z.object({
  personId: z.string(),
  sealedSecret: z.string(),
  /** The time step of the passcode that proved it: not good again. */
  step: z.int(),
  backupCodeHashes: z.array(z.string()),
});

/** Takes an authenticator app into use, with codes for the day on which it is lost. */
export const addTotp = command({
  name: 'addTotp',
  input: AddTotp,

  load: (reads, { personId }) => loadPersonWithFactors(reads, personId),

  decide({ input, loaded, actor: caller, now }) {
    const { person, actor } = requireSelf(loaded.person, caller);
    if (loaded.factors.totp) throw new Conflict('You have an authenticator app already. Remove it first.');
    const { personId, sealedSecret, step, backupCodeHashes } = input;
    const changes = [{ field: 'totp', before: false, after: true }];
    return {
      writes: [
        bumpVersion(person),
        { insert: 'outbox', row: eventNotice('TOTP_ADDED', actor, now) },
        { insert: 'totpFactors', row: { personId, sealedSecret, lastUsedStep: step, createdAt: now } },
        ...loaded.factors.backupCodes.map(({ hash }) => ({ remove: 'backupCodes' as const, key: { hash } })),
        ...backupCodeHashes.map((hash) => ({ insert: 'backupCodes' as const, row: { hash, personId, usedAt: null } })),
      ],
      subject: adminSubject(actor),
      changes,
      elsewhere: inOtherAccounts(loaded.seats, actor, changes),
      result: {},
    };
  },
});
