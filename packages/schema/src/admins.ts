import { z } from 'zod';
import { Privilege } from './privileges.js';
import { email, expectedVersion, id, line, unique } from './text.js';

const tooLong = 'A password has at most 1,024 characters.';

// As it is hashed: one character may stand for eighteen (NFKC), and a pair of surrogates is one.
const characters = (password: string): number => [...password.normalize('NFKC')].length;

/** A password that somebody chooses. Length is what counts (NIST SP 800-63B §3.1.1.2); a known one is refused besides. */
export const NewPassword = z
  .string()
  .max(2048, tooLong)
  .refine(
    (password) => characters(password) >= 12,
    'A password has at least 12 characters. A few words make a good one.',
  )
  .refine((password) => characters(password) <= 1024, tooLong);

const held = z.array(Privilege).transform(unique);

/** Nobody gives away a privilege that they do not hold; an empty list is somebody who only signs in to applications. */
export const InviteAdmin = z.object({
  email,
  name: line('The name', 200),
  privileges: held.describe('No more than the one who invites holds.'),
});
export type InviteAdmin = z.infer<typeof InviteAdmin>;

/** Name and address are the person’s own, and not the account’s to change. */
export const UpdateAdmin = z.object({ id, expectedVersion, privileges: held });
export type UpdateAdmin = z.infer<typeof UpdateAdmin>;

export const EnableAdmin = z.object({ id, expectedVersion });
export type EnableAdmin = z.infer<typeof EnableAdmin>;

/** No expected version: stopping somebody in an emergency must not fail because their privileges changed meanwhile. */
export const DisableAdmin = z.object({ id });
export type DisableAdmin = z.infer<typeof DisableAdmin>;

export const RemoveAdmin = z.object({ id, expectedVersion });
export type RemoveAdmin = z.infer<typeof RemoveAdmin>;

/** `id` is the invited admin’s. The link that was sent before is dead. */
export const ResendInvitation = z.object({ id });
export type ResendInvitation = z.infer<typeof ResendInvitation>;

/** `id` is the invited admin’s. */
export const RevokeInvitation = z.object({ id });
export type RevokeInvitation = z.infer<typeof RevokeInvitation>;

/** Whoever lost what they prove themselves with sets it up anew; nobody resets their own. */
export const ResetSecondFactors = z.object({ id, expectedVersion });
export type ResetSecondFactors = z.infer<typeof ResetSecondFactors>;
