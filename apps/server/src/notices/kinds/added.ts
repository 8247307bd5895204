import type { NoticeRecord } from '../model/notice.js';
import { type AboutAdmin, letterToAdmin, loadAboutAdmin } from './aboutAdmin.js';
import type { NoticeServices, Telling } from './kind.js';

/**
 * An admin's credential was added or replaced, or a consent lets an application act for them: notifies the person, so
 * that they are the first to know if it was not them.
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
