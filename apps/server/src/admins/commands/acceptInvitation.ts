import { z } from 'zod';
import { diff } from '../../audit/model/diff.js';
import { isSameSecret } from '../../kernel/isSameSecret.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { adminStateOf } from '../model/admin.js';
import { adminSubject, describeAdmin } from '../model/describe.js';
import { distinctName } from '../model/distinctName.js';
import { tellOfWaitingResets } from './tellOfWaitingResets.js';

/** Input from the flow that authenticated the person, never from the network: passwords arrive hashed. */
const AcceptInvitation = z.object({
  adminId: z.string(),
  /** Null where the account's own identity provider vouches for the person. */
  invitationHash: z.string().nullable(),
  /** For a person without a password. */
  passwordHash: z.string().nullable(),
  /** An existing person who has authenticated, besides holding the link. */
  personId: z.string().nullable().default(null),
  name: z.string().optional(),
  /** Whether they came by the link that was mailed: then the mailbox is theirs. */
  isMailed: z.boolean().default(false),
});

/**
 * Accepts an invitation: as a new person with a first password, or as an existing person. The link alone does not make
 * its holder an existing person.
 */
export const acceptInvitation = command({
  name: 'acceptInvitation',
  input: AcceptInvitation,

  async load(reads, { adminId }) {
    const admin = await reads.admins.byId(adminId);
    const [invited, person, active, resets] = await Promise.all([
      admin && reads.admins.personById(admin.personId),
      admin && reads.admins.personByEmail(admin.email),
      reads.admins.active(),
      reads.factorResets.here(),
    ]);
    return { admin, invited, person, active, resets };
  },

  decide({ input, loaded: { admin, invited, person, active, resets }, now }) {
    const { invitationHash, passwordHash, personId, name, isMailed } = input;
    const isGood = admin && adminStateOf(admin) === 'INVITED' && (admin.invitationExpiresAt ?? 0) > now;
    if (!isGood || !invited || (invitationHash !== null && !isSameSecret(invitationHash, admin.invitationHash))) {
      throw new NotFound('invitation');
    }
    if (personId !== null && person?.id !== personId) throw new NotFound('invitation');
    // Two links may be open at once. The holder of one must not replace the password just set by the other.
    if (passwordHash !== null && person) {
      throw new Conflict('You have set a password since. Open the link again and sign in with it.');
    }
    const onlyByProvider = invitationHash === null && passwordHash === null;
    const accepted = {
      acceptedAt: now,
      onlyByProvider,
      invitationHash: null,
      invitationExpiresAt: null,
      ...(name !== undefined && { name: distinctName(name, admin, active) }),
      ...(personId !== null && { personId }),
    };
    const changed = { ...admin, ...accepted };
    const { id, version } = invited;
    const proved = isMailed ? { emailVerifiedAt: now } : {};
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: accepted },
        ...(passwordHash === null
          ? []
          : [
              { update: 'people' as const, id, version, set: { passwordHash, accountId: null, ...proved } },
              { insert: 'outbox' as const, row: eventNotice('PASSWORD_CHOSEN', admin, now) },
            ]),
        ...(personId === null ? [] : [{ remove: 'people' as const, key: { id, version } }]),
        // They have one place more: what is decided about all of them is decided anew.
        ...(personId !== null && person
          ? [{ update: 'people' as const, id: person.id, version: person.version, set: proved }]
          : []),
        ...tellOfWaitingResets(resets, now),
      ],
      subject: adminSubject(changed),
      changes: diff(describeAdmin(admin), describeAdmin(changed)),
      result: { adminId: admin.id },
    };
  },
});
