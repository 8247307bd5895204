import { z } from 'zod';
import { NewPassword } from './admins.js';
import { email, id, line, linkToken } from './text.js';

const password = z.string().min(1, 'The password is missing.').max(2048, 'A password has at most 1,024 characters.');

/** The input of the sign-in page. The bound on the password only keeps a huge one from being hashed. */
export const SignIn = z.object({
  email,
  password,
  /** The account of a session that has ended, to return to. */
  accountId: z.string().max(100).optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Six digits of an authenticator app, or a backup code; spaces and hyphens do not matter. */
export const Passcode = z.object({
  code: z
    .string()
    .trim()
    .min(1, 'The passcode is missing.')
    .max(40, 'A passcode has six digits, a backup code sixteen characters.'),
});
export type Passcode = z.infer<typeof Passcode>;

/** What a confirmation is given for, where what was refused asks for a proof of its own. */
export const StepUpPurpose = z.object({ purpose: id.optional() });

/** Answered in the same way whether or not the address exists. */
export const RequestPasswordReset = z.object({ email });

/** The token after the # of a link in a mail. */
export const LinkToken = z.object({ token: linkToken });

/**
 * `endApplications` revokes, in every account, the consents of applications to act for the person. Their powers in
 * Countersign itself end in any case.
 */
const endApplications = z.boolean();

/** Applications end by default: a forgotten password may have been stolen. */
export const ResetPassword = z.object({
  token: linkToken,
  password: NewPassword,
  endApplications: endApplications.default(true),
});

/** `current` proves that it is the person, and not another at an unattended browser. */
export const ChangePassword = z.object({
  current: password,
  password: NewPassword,
  endApplications: endApplications.default(false),
});

/** `password` is a new one for a person without a password, and the existing one for everyone else. */
export const AcceptInvitation = z.object({ token: linkToken, password, name: line('The name', 200).optional() });

/** Another account of the same person. */
export const SwitchAccount = z.object({ accountId: id });

/** The password of one's other identity, by the same address. */
export const JoinIdentities = z.object({ password });

/** `sealed` is the answer to the first step, returned unchanged. */
export const ConfirmTotp = z.object({ sealed: z.string().max(1000), code: Passcode.shape.code });

export const PasskeyName = line('The name', 100);

export const IsIdentityProviderOffered = z.object({ email });

/** `to` is the path of the page to return to; the page validates it, and the server only passes it back. */
export const BeginIdentityProviderSignIn = z.object({ email, to: z.string().max(2000).optional() });

/** The callback of a provider: the account in the path, and a query that the OpenID library reads. */
export const FinishIdentityProviderSignIn = z.object({ accountId: id, query: z.string().max(10_000) });
