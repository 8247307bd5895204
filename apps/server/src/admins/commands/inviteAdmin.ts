import { InviteAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { type AdminRecord, adminStateOf, invitationLifetime } from '../model/admin.js';
import { adminSubject, describeAdmin } from '../model/describe.js';
import type { Person } from '../model/person.js';
import { adminRisks } from '../model/risks.js';
import { assertPrivilegesExist } from './assertPrivilegesExist.js';
import { drawInvitation } from './invitation.js';

/** Invites a person to the account. They may do nothing until they accept, by the link that is sent to them. */
export const inviteAdmin = command({
  name: 'inviteAdmin',
  input: InviteAdmin,

  prepare() {
    const adminId = newId('adm');
    const { generated, secret } = drawInvitation(adminId);
    return { generated: { adminId, personId: newId('per'), ...generated }, secret };
  },

  async load(reads, { email }) {
    return { admin: await reads.admins.byEmail(email) };
  },

  decide({ input, account, generated, loaded: { admin: already }, now }) {
    if (already) {
      const isWaiting = adminStateOf(already) === 'INVITED';
      throw InvalidInput.at(
        'email',
        isWaiting ? 'This person has been invited already.' : 'This person is an admin of this account already.',
      );
    }
    const { email, name, privileges } = input;
    assertPrivilegesExist(account, privileges);
    // A new person of this account alone, even where the address exists elsewhere: only its owner may say that they are
    // the same.
    const person: Person = {
      id: generated.personId,
      version: 1,
      email,
      accountId: account.id,
      passwordHash: null,
      emailVerifiedAt: null,
      createdAt: now,
    };
    const row: AdminRecord = {
      id: generated.adminId,
      accountId: account.id,
      version: 1,
      personId: person.id,
      name,
      privileges,
      enabled: true,
      acceptedAt: null,
      onlyByProvider: false,
      invitationHash: generated.hash,
      invitationExpiresAt: now + invitationLifetime,
      secondFactorsResetAt: null,
      createdAt: now,
    };
    const invited = { ...row, email };
    return {
      writes: [
        { insert: 'people', row: person },
        { insert: 'admins', row },
      ],
      subject: adminSubject(invited),
      changes: diff(undefined, describeAdmin(invited)),
      invites: [email],
      risks: adminRisks({ after: invited }),
      result: { adminId: row.id, email, accountName: account.name, byMailOnly: account.settings.multiAdmin.on },
    };
  },
});
