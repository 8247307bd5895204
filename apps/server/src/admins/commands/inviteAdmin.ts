import { InviteAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { type AdminRecord, adminStateOf, invitationLifetime } from '../model/admin.js';
import { adminSubject, describeAdmin } from '../model/describe.js';
import type { Person } from '../model/person.js';
import { adminRisks } from '../model/risks.js';
import { drawInvitation } from './invitation.js';

/** Asks somebody into the account. They may do nothing until they have accepted, by the link that they are sent. */
export const inviteAdmin = command({
  name: 'inviteAdmin',
  input: InviteAdmin,

  prepare() {
    const adminId = newId('adm');
    const { kept, secret } = drawInvitation(adminId);
    return { kept: { adminId, personId: newId('per'), ...kept }, secret };
  },

  async load(reads, { email }) {
    const person = await reads.admins.personByEmail(email);
    const admin = person && (await reads.admins.byPerson(person.id));
    return { person, admin };
  },

  decide({ input, account, kept, loaded: { person: known, admin: already }, now }) {
    if (already) {
      const isWaiting = adminStateOf(already) === 'INVITED';
      throw InvalidInput.at(
        'email',
        isWaiting ? 'This person has been invited already.' : 'This person is an admin of this account already.',
      );
    }
    const { email, name, privileges } = input;
    const person: Person = known ?? {
      id: kept.personId,
      version: 1,
      email,
      name,
      passwordHash: null,
      createdAt: now,
    };
    const row: AdminRecord = {
      id: kept.adminId,
      accountId: account.id,
      version: 1,
      personId: person.id,
      privileges,
      enabled: true,
      acceptedAt: null,
      onlyByProvider: false,
      invitationHash: kept.hash,
      invitationExpiresAt: now + invitationLifetime,
      createdAt: now,
    };
    // The name as typed: what the person is called in other accounts is not this one's to know.
    const invited = { ...row, name, email };
    return {
      writes: [...(known ? [] : [{ insert: 'people' as const, row: person }]), { insert: 'admins', row }],
      subject: adminSubject(invited),
      changes: diff(undefined, describeAdmin(invited)),
      invites: [email],
      risks: adminRisks({ after: invited }),
      result: { adminId: row.id, email, accountName: account.name, byMailOnly: account.settings.multiAdmin.on },
    };
  },
});
