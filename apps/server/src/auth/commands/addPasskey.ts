import { PasskeyName } from '@countersign/schema';
import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { bumpVersion, inOtherAccounts, loadPersonWithFactors, requireSelf } from './loadPerson.js';

/** Made by what verified the new passkey, never over the network. */
const AddPasskey = z.object({
  personId: z.string(),
  id: z.string(),
  name: PasskeyName,
  publicKey: z.string(),
  counter: z.int(),
  transports: z.array(z.string()),
});

const maxPasskeys = 20;

export const addPasskey = command({
  name: 'addPasskey',
  input: AddPasskey,

  load: (reads, { personId }) => loadPersonWithFactors(reads, personId),

  decide({ input, loaded, actor: caller, now }) {
    const { person, actor } = requireSelf(loaded.person, caller);
    if (loaded.factors.passkeys.length >= maxPasskeys) {
      throw new Conflict(`You have ${maxPasskeys} passkeys. Remove one that you do not use.`);
    }
    const changes = [{ field: 'passkey', before: null, after: input.name }];
    return {
      writes: [
        bumpVersion(person),
        { insert: 'passkeys', row: { ...input, createdAt: now, lastUsedAt: null } },
        { insert: 'outbox', row: eventNotice('PASSKEY_ADDED', actor, now) },
      ],
      subject: adminSubject(actor),
      changes,
      elsewhere: inOtherAccounts(loaded.seats, actor, changes),
      result: {},
    };
  },
});
