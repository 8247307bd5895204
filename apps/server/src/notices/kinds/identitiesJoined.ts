import { letterToAdmin, loadAboutAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';

/** Two identities of a person became one: tells them in each of their accounts. */
export const identitiesJoined: Telling = {
  carriesAnchor: false,
  async letters(services, notice) {
    const about = await loadAboutAdmin(services, notice);
    if (!about) return [];
    const { admin, accountName, at, publicUrl } = about;
    const text = `Your identities on Countersign were joined, ${at}: the one that signs in as ${admin.email} with a password, and the one that a company’s own sign-in vouches for. Who has that password and your second factors gets into ${accountName} with them, and into every other company in which you are an administrator.

If that was you, there is nothing to do. If it was not, choose a new password, look at My security, and tell another administrator of ${accountName} at once: they can stop your access there.

${publicUrl}/security
`;
    return [letterToAdmin(admin, { subject: `Your identities were joined: ${accountName}`, text })];
  },
};
