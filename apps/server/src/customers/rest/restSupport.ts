import { EmergencyDisableClient, troubles } from '@countersign/schema';
import { z } from 'zod';
import type { ClientCard, ClientInTrouble, SeatCard } from '../model/reads.js';

export const RestDisable = z.strictObject({ reason: EmergencyDisableClient.shape.reason });

/** A client of a customer as support is shown it. */
export const ShownCustomerClient = z.object({
  id: z.string(),
  name: z.string(),
  account: z.object({ id: z.string(), name: z.string() }),
  environment: z.string(),
  enabled: z.boolean(),
  hold: z
    .object({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
    .nullable()
    .meta({ description: 'Why support disabled it; until it is released, nobody of its account enables it.' }),
  owner: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  lastRefusal: z
    .object({ code: z.string(), at: z.iso.datetime() })
    .nullable()
    .meta({ description: 'The code that it received last, as far back as that is kept.' }),
});

const moment = (at: number): string => new Date(at).toISOString();

export const showClientCard = (card: ClientCard): z.infer<typeof ShownCustomerClient> => ({
  id: card.id,
  name: card.name,
  account: card.account,
  environment: card.environment,
  enabled: card.enabled,
  hold: card.hold && { ...card.hold, at: moment(card.hold.at) },
  owner: card.owner,
  lastRefusal: card.lastRefusal && { code: card.lastRefusal.outcome, at: moment(card.lastRefusal.at) },
});

export const ShownTrouble = z.object({
  client: ShownCustomerClient,
  troubles: z.array(z.enum(troubles)).meta({ description: 'The worst first.' }),
  answeredPastDay: z.int(),
  refusedPastDay: z.int(),
  secretEndedAt: z.iso.datetime().nullable().meta({ description: 'When the last of its secrets that have ended did.' }),
});

export const showTrouble = ({
  client,
  troubles: kinds,
  secretEndedAt,
  ...figures
}: ClientInTrouble): z.infer<typeof ShownTrouble> => ({
  client: showClientCard(client),
  troubles: [...kinds],
  ...figures,
  secretEndedAt: secretEndedAt === null ? null : moment(secretEndedAt),
});

/** A person's place in an account as support is shown it. */
export const ShownSeat = z.object({
  id: z.string().meta({ description: 'The id of their admin there.' }),
  account: z.object({ id: z.string(), name: z.string() }),
  name: z.string(),
  email: z.string(),
  state: z.enum(['INVITED', 'ACTIVE', 'DISABLED']),
  hasSecondFactor: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
});

export const showSeat = ({
  id,
  account,
  name,
  email,
  state,
  hasSecondFactor,
  lastSignInAt,
}: SeatCard): z.infer<typeof ShownSeat> => ({
  id,
  account,
  name,
  email,
  state,
  hasSecondFactor,
  lastSignInAt: lastSignInAt === null ? null : moment(lastSignInAt),
});
