import { letterToAdmin, loadAboutAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';

/**
 * An admin reset the second factors of a person who has the same in other accounts: tells that person, and nobody else,
 * what is left to be done.
 */
export const secondFactorsGivenUp: Telling = {
  carriesAnchor: false,
  async letters(services, notice) {
    const about = await loadAboutAdmin(services, notice);
    if (!about) return [];
    const { admin, accountName, at, publicUrl } = about;
    const text = `An administrator of ${accountName} reset your second factors on Countersign, ${at}. Your sessions there have ended.

You are an administrator of other companies, too, and sign in to all of them with the same second factors. No single company can take these away: they go as soon as an administrator of each of the others has reset them as well. Ask them, or the operator of this installation. Then sign in with your password, and set up a second factor anew:

${publicUrl}/sign-in

If you have not lost them, sign in to ${accountName} with them as ever, and nothing was changed. If you did not ask for it, tell another administrator of ${accountName}.
`;
    return [letterToAdmin(admin, { subject: `Your second factors at ${accountName} were reset`, text })];
  },
};
