import { factorResetStates, RequestFactorReset } from '@countersign/schema';
import { z } from 'zod';
import type { FactorReset } from '../model/factorReset.js';

export const RestFactorReset = z.strictObject(RequestFactorReset.shape);

/** A reset of second factors as support is shown it. */
export const ShownReset = z.object({
  id: z.string(),
  account: z.object({ id: z.string(), name: z.string() }),
  admin: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  state: z.enum(factorResetStates),
  requestedBy: z.string().meta({ description: 'Who asked; a second person of yours agreed.' }),
  requestedAt: z.iso.datetime(),
  effectiveAt: z.iso.datetime().meta({ description: 'When the second factors go, unless somebody stops it.' }),
  endedBy: z.string().nullable().meta({ description: 'Who stopped it; null where nobody did.' }),
  endedAt: z.iso.datetime().nullable(),
});

export const showReset = (reset: FactorReset): z.infer<typeof ShownReset> => ({
  id: reset.id,
  account: { id: reset.accountId, name: reset.accountName },
  admin: { id: reset.adminId, name: reset.adminName },
  reason: reset.reason,
  state: reset.state,
  requestedBy: reset.requestedBy,
  requestedAt: new Date(reset.requestedAt).toISOString(),
  effectiveAt: new Date(reset.effectiveAt).toISOString(),
  endedBy: reset.endedBy,
  endedAt: reset.endedAt === null ? null : new Date(reset.endedAt).toISOString(),
});
