import { z } from 'zod';
import { NewPassword } from './admins.js';
import { email, id, line, linkToken } from './text.js';

const password = z.string().min(1, 'The password is missing.').max(2048, 'A password has at most 1,024 characters.');

/** What is typed on the sign-in page. The bound on the password keeps a huge one from being hashed, nothing more. */
export const SignIn = z.object({
  email,
  password,
  /** The account in which somebody was at work whose session has ended. */
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

/** Answered in the same way whether anybody has the address or not. */
export const RequestPasswordReset = z.object({ email });

/** What stands behind the # of a link in a mail. */
export const LinkToken = z.object({ token: linkToken });

/**
 * `endApplications` takes back, in every account, what applications may do for the person. What they may do in Countersign
 * itself ends in any case.
 */
const endApplications = z.boolean();

/** Whoever forgot a password may have lost it to somebody. */
export const ResetPassword = z.object({
  token: linkToken,
  password: NewPassword,
  endApplications: endApplications.default(true),
});

/** `current` shows that it is the person, and not somebody at a browser that was left open. */
export const ChangePassword = z.object({
  current: password,
  password: NewPassword,
  endApplications: endApplications.default(false),
});

/** `password` is a new one for somebody who has none yet, and the existing one for everybody else. */
export const AcceptInvitation = z.object({ token: linkToken, password, name: line('The name', 200).optional() });

/** `sealed` is what beginning answered, brought back unread. */
export const ConfirmAuthenticator = z.object({ sealed: z.string().max(1000), code: Passcode.shape.code });

export const PasskeyName = line('The name', 100);

export const IsIdentityProviderOffered = z.object({ email });

/** `to` is the path of the page to come back to; the page judges it, and the server only hands it back. */
export const BeginIdentityProviderSignIn = z.object({ email, to: z.string().max(2000).optional() });

/** What a provider's answer is brought back with: the account in the path, and a query that the OpenID library reads. */
export const FinishIdentityProviderSignIn = z.object({ accountId: id, query: z.string().max(10_000) });
