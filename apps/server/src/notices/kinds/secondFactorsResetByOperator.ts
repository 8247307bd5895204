import { letterToAdmin, loadAboutAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';

/**
 * The operator reset an admin's second factors: notifies every active admin of the account, since no second admin
 * approved it.
 */
export const secondFactorsResetByOperator: Telling = {
  carriesAnchor: false,
  async letters(services, notice) {
    const about = await loadAboutAdmin(services, notice);
    if (!about) return [];
    const { admin, accountName, at, publicUrl } = about;
    const active = await services.store.within(notice.accountId).admins.active();
    const text = `The operator of this installation of Countersign reset the second factors of ${admin.name} (${admin.email}) at ${accountName}, ${at}.

Whoever knows that password can come in, and sets up a second factor of their own. Every admin of ${accountName} is told, since no two of them were asked. If you know nothing of it, look at the audit, and disable ${admin.name}:

${publicUrl}/admins
`;
    const subject = `The second factors of ${admin.name} at ${accountName} were reset`;
    return [admin, ...active.filter(({ id }) => id !== admin.id)].map((reader) =>
      letterToAdmin(reader, { subject, text }),
    );
  },
};
