import { letterToAdmin, loadAboutAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';

/** Another admin reset a person's second factors: notifies that person. */
export const secondFactorsReset: Telling = {
  carriesAnchor: false,
  async letters(services, notice) {
    const about = await loadAboutAdmin(services, notice);
    if (!about) return [];
    const { admin, accountName, at, publicUrl } = about;
    const text = `An administrator of ${accountName} reset your second factors on Countersign, ${at}.

Authenticator app, passkeys and backup codes that you had set up no longer let you in, and every session of yours has ended. Sign in with your password, and set up a second factor:

${publicUrl}/sign-in

If you did not ask for it, tell another administrator of ${accountName} at once: they can stop your access there.
`;
    return [letterToAdmin(admin, { subject: `Your second factors at ${accountName} were reset`, text })];
  },
};
