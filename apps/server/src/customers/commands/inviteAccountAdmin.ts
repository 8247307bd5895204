import { InviteAccountAdmin, presets } from '@countersign/schema';
import { drawInvitation } from '../../admins/commands/invitation.js';
import { type AdminRecord, invitationLifetime } from '../../admins/model/admin.js';
import { adminSubject, describeAdmin } from '../../admins/model/describe.js';
import type { Person } from '../../admins/model/person.js';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { Conflict, InvalidInput } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { customerSubject, loadCustomerWithPeople, requireCustomer } from './loadCustomer.js';

/** Invites an administrator into an account that nobody has come into yet. */
export const inviteAccountAdmin = vendorCommand({
  name: 'inviteAccountAdmin',
  input: InviteAccountAdmin,

  prepare() {
    const adminId = newId('adm');
    const { generated, secret } = drawInvitation(adminId);
    return { generated: { adminId, personId: newId('per'), ...generated }, secret };
  },

  load: (customers, { id }) => loadCustomerWithPeople(customers, id),

  decide({ input, account: vendor, generated, loaded, actor, now }) {
    const customer = requireCustomer(loaded.customer);
    const { adminEmail: email, adminName: name } = input;
    if (loaded.people.some(({ hasAccepted }) => hasAccepted)) {
      throw new Conflict(`${customer.name} has admins who have come in: they invite the others.`);
    }
    if (loaded.people.some((person) => person.email === email)) {
      throw InvalidInput.at('adminEmail', 'This person has been invited already.');
    }
    const accountId = customer.id;
    const person: Person = {
      id: generated.personId,
      version: 1,
      email,
      accountId,
      passwordHash: null,
      emailVerifiedAt: null,
      createdAt: now,
    };
    const row: AdminRecord = {
      id: generated.adminId,
      accountId,
      version: 1,
      personId: person.id,
      name,
      privileges: presets['Customer administrator'],
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
        // Of somebody who comes in at this moment one hears here: nobody is invited beside them.
        { update: 'customers', id: accountId, version: customer.version, set: {} },
        ...loaded.people.map(({ id, version }) => ({ update: 'admins' as const, id, version, set: {} })),
        { insert: 'people', row: person },
        { insert: 'admins', row },
      ],
      subject: customerSubject(customer),
      changes: [
        { field: 'adminEmail', before: null, after: email },
        { field: 'adminName', before: null, after: name },
      ],
      owner: { before: null, after: email },
      also: [
        {
          accountId,
          of: vendor.name,
          subject: adminSubject(invited),
          changes: diff(undefined, describeAdmin(invited)),
        },
      ],
      invites: [email],
      risks: [{ code: 'administrator', message: `${email} would hold every privilege in ${customer.name}.` }],
      result: {
        accountId,
        adminId: row.id,
        email,
        accountName: customer.name,
        byMailOnly: vendor.settings.multiAdmin.on && actor.kind !== 'operator',
      },
    };
  },
});
