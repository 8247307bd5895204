import { ResendAccountInvitation } from '@countersign/schema';
import { drawInvitation } from '../../admins/commands/invitation.js';
import { invitationLifetime } from '../../admins/model/admin.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { customerSubject, loadCustomerWithPeople, requireCustomer } from './loadCustomer.js';

/** Draws a new link for an invited admin of an account; the previous one becomes invalid. */
export const resendAccountInvitation = vendorCommand({
  name: 'resendAccountInvitation',
  input: ResendAccountInvitation,
  prepare: ({ adminId }) => drawInvitation(adminId),
  load: (customers, { id }) => loadCustomerWithPeople(customers, id),

  decide({ input, account: vendor, generated, loaded, actor, now }) {
    const customer = requireCustomer(loaded.customer);
    const person = loaded.people.find(({ id }) => id === input.adminId);
    if (!person) throw new NotFound('admin');
    if (person.state !== 'INVITED') throw new Conflict('This admin has accepted already, or is disabled.');
    const { id, version, email, name } = person;
    const set = { invitationHash: generated.hash, invitationExpiresAt: now + invitationLifetime };
    return {
      // Whether the sender may see the link depends on the vendor's settings.
      guardsAccount: true,
      writes: [{ update: 'admins', id, version, set }],
      subject: customerSubject(customer),
      changes: [],
      hasEffect: true,
      also: [{ accountId: customer.id, of: vendor.name, subject: { kind: 'admin', id, name }, changes: [] }],
      invites: [email],
      result: {
        accountId: customer.id,
        adminId: id,
        email,
        accountName: customer.name,
        byMailOnly: vendor.settings.multiAdmin.on && actor.kind !== 'operator',
      },
    };
  },
});
