import type { Account } from '../../accounts/model/account.js';
import type { Mail } from '../../model/ports/mailer.js';

// The token is in the fragment, which browsers never send: it reaches neither our logs nor others in a referrer.
export const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/invitation#${token}`;

const resetLink = (publicUrl: string, token: string): string => `${publicUrl}/reset-password#${token}`;

export const invitationMail = (to: string, accountName: string, link: string): Mail => ({
  kind: 'invitation',
  accountId: null,
  to,
  subject: `You are invited to ${accountName} on Countersign`,
  text: `Somebody at ${accountName} has invited you to manage its API clients with Countersign.

To accept, open this link within seven days:

${link}

If you did not expect this, you can leave it. Nothing happens until the link is opened and accepted.
`,
});

export const passwordResetMail = (to: string, publicUrl: string, token: string): Mail => ({
  kind: 'passwordReset',
  accountId: null,
  to,
  subject: 'Choose a new password for Countersign',
  text: `Somebody, hopefully you, asked for a new password for ${to} on Countersign.

To choose one, open this link within an hour:

${resetLink(publicUrl, token)}

If it was not you, you can leave it. Your password stays as it is.
`,
});

export const connectedMail = (
  to: string,
  { id, name: accountName }: Pick<Account, 'id' | 'name'>,
  providerHost: string,
  publicUrl: string,
): Mail => ({
  kind: 'notice',
  accountId: id,
  to,
  subject: `You sign in to ${accountName} with your company’s sign-in`,
  text: `From now on you come into ${accountName} on Countersign with your company's single sign-on at ${providerHost}:

${publicUrl}/sign-in

If it was not you who just signed in, tell an administrator of ${accountName} at once: they can stop your access there.
`,
});
