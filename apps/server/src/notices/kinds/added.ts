import type { NoticeRecord } from '../model/notice.js';
import { type AboutAdmin, letterToAdmin, loadAboutAdmin } from './aboutAdmin.js';
import type { NoticeServices, Telling } from './kind.js';

/**
 * Something was added by which an admin signs in, or by which others act for them. Its person is told: where somebody else
 * did it, they are the first to know.
 */
export const added = (
  subject: string,
  what: (about: AboutAdmin, services: NoticeServices, notice: NoticeRecord) => string | Promise<string>,
): Telling => ({
  carriesAnchor: false,
  async letters(services, notice) {
    const about = await loadAboutAdmin(services, notice);
    if (!about) return [];
    const { admin, accountName, at, publicUrl } = about;
    const text = `${await what(about, services, notice)} ${at}, by somebody signed in as ${admin.email} at ${accountName} on Countersign.

If that was you, there is nothing to do. If it was not, look at My security, take away what you do not know, choose a new password, and tell another administrator of ${accountName} at once: they can stop your access there.

${publicUrl}/security
`;
    return [letterToAdmin(admin, { subject: `${subject} at ${accountName}`, text })];
  },
});
