import { z } from 'zod';
import { id, line, lowerCaseAddress } from './text.js';

/** What is wrong with a client that support should look at, the worst first. */
export const troubles = ['SECRET_GUESSING', 'EXPIRED_SECRET', 'SUSTAINED_REFUSALS'] as const;
export type Trouble = (typeof troubles)[number];

/** Whom support looks for. What is no address is nobody's. */
export const FindPerson = z.strictObject({
  email: z
    .string()
    .max(254, 'An email address has at most 254 characters.')
    .overwrite((address) => lowerCaseAddress(address.trim()).normalize('NFC')),
});

/** `id` is the client’s. No expected version: what happens in an emergency must not fail because something else changed. */
export const EmergencyDisableClient = z.object({
  id,
  reason: line('The reason', 500).describe('Told to the admins of the account and to the client’s owner.'),
});
export type EmergencyDisableClient = z.infer<typeof EmergencyDisableClient>;

/** `id` is the client’s. */
export const ReleaseClient = z.object({ id });
export type ReleaseClient = z.infer<typeof ReleaseClient>;
