import { z } from 'zod';
import { Reference } from './reference.js';
import { EnvironmentName, maxEnvironments } from './settings.js';
import { confirmation, email, expectedVersion, id, line, unique } from './text.js';

/** The states of a customer's account, as its vendor sets them. */
export const customerStates = ['OPEN', 'SUSPENDED'] as const;
export type CustomerState = (typeof customerStates)[number];

/** The orders of the list of customers; `STATE` is since when they are in their state. */
export const customerOrders = ['NAME_ASC', 'NAME_DESC', 'CREATED_ASC', 'CREATED_DESC'] as const;
export type CustomerOrder = (typeof customerOrders)[number];

const accountName = line('The name of the account', 200);

const environments = z
  .array(EnvironmentName)
  .min(1, 'An account has at least one environment.')
  .max(...maxEnvironments)
  .transform(unique)
  .default(['production'])
  .describe('Production, unless others are named.');

const firstAdmin = {
  adminEmail: email,
  adminName: line("The administrator's name", 200),
};

/** A new account, by the vendor's reference: the same reference twice is one account. */
export const CreateAccount = z.object({
  reference: Reference.optional().describe(
    'The vendor’s own id of the customer. Where there is such an account, that is the answer, and nothing changes.',
  ),
  name: accountName,
  environments,
  ...firstAdmin,
});
export type CreateAccount = z.infer<typeof CreateAccount>;

/** `id` is the account’s. */
export const RenameAccount = z.object({ id, expectedVersion, name: accountName });
export type RenameAccount = z.infer<typeof RenameAccount>;

/** Only while nobody has ever come in: from then on the account invites its admins itself. */
export const InviteAccountAdmin = z.object({ id, ...firstAdmin });
export type InviteAccountAdmin = z.infer<typeof InviteAccountAdmin>;

/** `id` is the account’s. The previous link becomes invalid. */
export const ResendAccountInvitation = z.object({ id, adminId: id });
export type ResendAccountInvitation = z.infer<typeof ResendAccountInvitation>;

/** Null takes the reference away. */
export const SetReference = z.object({ id, expectedVersion, reference: Reference.nullable() });
export type SetReference = z.infer<typeof SetReference>;

/** No expected version: what happens in an emergency must not fail because something else changed meanwhile. */
export const SuspendAccount = z.object({
  id,
  reason: line('The reason', 500).describe('Told to the people of the account.'),
  confirmation: confirmation.optional().describe('The name of the account, typed by a person.'),
});
export type SuspendAccount = z.infer<typeof SuspendAccount>;

export const ResumeAccount = z.object({ id, expectedVersion });
export type ResumeAccount = z.infer<typeof ResumeAccount>;
