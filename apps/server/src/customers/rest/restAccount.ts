import {
  AssignPlan,
  CreateAccount,
  customerStates,
  Reference,
  SetReference,
  SuspendAccount,
} from '@countersign/schema';
import { z } from 'zod';
import type { CustomerCard } from '../model/reads.js';

const { name, environments, adminName, adminEmail } = CreateAccount.shape;

/** An account as a program asks for it, under the vendor's own reference. */
export const RestAccount = z.strictObject({
  name,
  environments: environments.optional(),
  admin: z.strictObject({ name: adminName, email: adminEmail }).meta({ description: 'The first administrator.' }),
});

export const RestSuspension = z.strictObject({ reason: SuspendAccount.shape.reason });

export const RestAccountName = z.strictObject({ name });

export const RestAccountReference = z.strictObject({ reference: SetReference.shape.reference });

export const RestAccountPlan = z.strictObject({ planId: AssignPlan.shape.planId, limits: AssignPlan.shape.limits });

export const RestAccountAdmin = z.strictObject({ name: adminName, email: adminEmail });

/** An account as it is shown. */
export const ShownAccount = z.object({
  id: z.string(),
  reference: Reference.nullable(),
  name: z.string(),
  state: z.enum(customerStates),
  reason: z.string().meta({ description: 'Why it is suspended; empty while it is open.' }),
  stateSince: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});

export const showAccount = (card: CustomerCard): z.infer<typeof ShownAccount> => ({
  id: card.id,
  reference: card.reference,
  name: card.name,
  state: card.state,
  reason: card.reason,
  stateSince: new Date(card.stateSince).toISOString(),
  createdAt: new Date(card.createdAt).toISOString(),
});
