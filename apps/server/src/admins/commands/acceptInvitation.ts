import { z } from 'zod';
import { diff } from '../../audit/model/diff.js';
import { dropFactors } from '../../auth/commands/dropFactors.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { adminStateOf } from '../model/admin.js';
import { adminSubject, describeAdmin } from '../model/describe.js';

/** Made by what proved the person, never over the network: passwords come hashed. */
const AcceptInvitation = z.object({
  adminId: z.string(),
  /** Null where the account's own identity provider vouches for the person. */
  invitationHash: z.string().nullable(),
  /** For somebody who had no password. */
  passwordHash: z.string().nullable(),
  name: z.string().optional(),
});

/** Comes into the account to which one was invited. */
export const acceptInvitation = command({
  name: 'acceptInvitation',
  input: AcceptInvitation,

  async load(reads, { adminId }) {
    const admin = await reads.admins.byId(adminId);
    const person = admin && (await reads.admins.personById(admin.personId));
    return { admin, person, factors: person && (await reads.admins.factorsOf(person.id)) };
  },

  decide({ input, loaded: { admin, person, factors }, now }) {
    const { invitationHash, passwordHash, name } = input;
    const isGood = admin && adminStateOf(admin) === 'INVITED' && (admin.invitationExpiresAt ?? 0) > now;
    if (!isGood || !person || !factors || (invitationHash !== null && admin.invitationHash !== invitationHash)) {
      throw new NotFound('invitation');
    }
    // Two links may be opened at once. Who holds the other one must not choose again what its person has just chosen.
    if (passwordHash !== null && person.passwordHash !== null) {
      throw new Conflict('You have set a password since. Open the link again and sign in with it.');
    }
    const onlyByProvider = invitationHash === null && passwordHash === null;
    const accepted = { acceptedAt: now, onlyByProvider, invitationHash: null, invitationExpiresAt: null };
    const chosen = { passwordHash, name: name ?? person.name };
    const changed = { ...admin, ...accepted, name: passwordHash === null ? admin.name : chosen.name };
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: accepted },
        ...(passwordHash === null
          ? []
          : [
              { update: 'people' as const, id: person.id, version: person.version, set: chosen },
              // The first password makes the identity its person's own. What was set up before it, some account's
              // identity provider vouched for, and is not to open any other account.
              ...dropFactors(factors),
            ]),
      ],
      subject: adminSubject(changed),
      changes: diff(describeAdmin(admin), describeAdmin(changed)),
      result: { adminId: admin.id },
    };
  },
});
