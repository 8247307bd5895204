import { z } from 'zod';
import { expectedVersion, id, line, lowerCaseAddress } from './text.js';

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

/** The states of what one person of the vendor's is let look at; `LAPSED` and `ENDED` come with time alone. */
export const supportAccessStates = ['REQUESTED', 'OPEN', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'CLOSED', 'ENDED'] as const;
export type SupportAccessState = (typeof supportAccessStates)[number];

/** The longest that an account's admin can let support look inside: over a weekend. */
export const maxSupportHours = 72;

const hours = z.int().min(1, 'At least one hour.').max(maxSupportHours, `At most ${maxSupportHours} hours.`);

/** It is for the person alone who asks. */
export const RequestSupportAccess = z.object({
  accountId: id.describe('The id of the customer’s account.'),
  reason: line('The reason', 500).describe('Told to the admins of the account.'),
  hours: hours.describe('From when an admin of the account agrees.'),
});
export type RequestSupportAccess = z.infer<typeof RequestSupportAccess>;

const accessId = id.describe('The id of the access, not of the account.');

export const OpenSupportAccess = z.object({
  id: accessId,
  expectedVersion,
  hours: hours.optional().describe('Left out, as long as was asked for.'),
});
export type OpenSupportAccess = z.infer<typeof OpenSupportAccess>;

/** No expected version: what is shut must not fail because something else changed. */
export const DeclineSupportAccess = z.object({ id: accessId });
export type DeclineSupportAccess = z.infer<typeof DeclineSupportAccess>;

export const CloseSupportAccess = z.object({ id: accessId });
export type CloseSupportAccess = z.infer<typeof CloseSupportAccess>;

export const EnterAccount = z.object({ id: accessId });
export type EnterAccount = z.infer<typeof EnterAccount>;
