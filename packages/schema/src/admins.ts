import { z } from 'zod';
import { Privilege } from './privileges.js';
import { email, expectedVersion, id, line, unique } from './text.js';

const tooLong = 'A password has at most 1,024 characters.';

// Counted in the form that is hashed: one character may become eighteen (NFKC), and a surrogate pair is one.
const characters = (password: string): number => [...password.normalize('NFKC')].length;

/** A new password. Its length matters (NIST SP 800-63B §3.1.1.2); a known one is refused as well. */
export const NewPassword = z
  .string()
  .max(2048, tooLong)
  .refine(
    (password) => characters(password) >= 12,
    'A password has at least 12 characters. A few words make a good one.',
  )
  .refine((password) => characters(password) <= 1024, tooLong);

const held = z.array(Privilege).transform(unique);

/**
 * No admin grants a privilege that they do not hold; an empty list is for a person who only signs in to applications.
 */
export const InviteAdmin = z.object({
  email,
  name: line('The name', 200),
  privileges: held.describe('No more than the inviting admin holds.'),
});
export type InviteAdmin = z.infer<typeof InviteAdmin>;

/** Name and address belong to the person: the account cannot change them. */
export const UpdateAdmin = z.object({ id, expectedVersion, privileges: held });
export type UpdateAdmin = z.infer<typeof UpdateAdmin>;

export const EnableAdmin = z.object({ id, expectedVersion });
export type EnableAdmin = z.infer<typeof EnableAdmin>;

/** No expected version: disabling an admin in an emergency must not fail because their privileges changed meanwhile. */
export const DisableAdmin = z.object({ id });
export type DisableAdmin = z.infer<typeof DisableAdmin>;

export const RemoveAdmin = z.object({ id, expectedVersion });
export type RemoveAdmin = z.infer<typeof RemoveAdmin>;

/** `id` is the invited admin’s. The previous link becomes invalid. */
export const ResendInvitation = z.object({ id });
export type ResendInvitation = z.infer<typeof ResendInvitation>;

/** `id` is the invited admin’s. */
export const RevokeInvitation = z.object({ id });
export type RevokeInvitation = z.infer<typeof RevokeInvitation>;

/** An admin who lost their second factors sets up new ones; no admin resets their own. */
export const ResetSecondFactors = z.object({ id, expectedVersion });
export type ResetSecondFactors = z.infer<typeof ResetSecondFactors>;
