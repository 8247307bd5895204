import type { Admin } from '../admins/model/admin.js';
import { moment } from '../audit/model/moment.js';
import type { Store } from '../model/ports/store.js';
import type { Letter } from './letter.js';
import type { NoticeRecord, SecurityNoticeKind } from './model/notice.js';

interface About {
  readonly admin: Admin;
  readonly accountName: string;
  readonly at: string;
  readonly publicUrl: string;
}

/** Whom it is told, besides the admin whom it is about. */
type Readers = 'person' | 'everyone';

interface Words {
  readonly readers: Readers;
  readonly subject: (about: About) => string;
  readonly text: (about: About) => string;
}

const words: Readonly<Record<SecurityNoticeKind, Words>> = {
  SECOND_FACTORS_RESET: {
    readers: 'person',
    subject: ({ accountName }) => `Your second factors at ${accountName} were reset`,
    text: ({
      accountName,
      at,
      publicUrl,
    }) => `An administrator of ${accountName} reset your second factors on Countersign, ${at}.

Authenticator app, passkeys and backup codes that you had set up no longer let you in, and every session of yours has ended. Sign in with your password, and set up a second factor:

${publicUrl}/sign-in

If you did not ask for it, tell another administrator of ${accountName} at once: they can stop your access there.
`,
  },
  SECOND_FACTORS_RESET_BY_OPERATOR: {
    readers: 'everyone',
    subject: ({ admin, accountName }) => `The second factors of ${admin.name} at ${accountName} were reset`,
    text: ({
      admin,
      accountName,
      at,
      publicUrl,
    }) => `The operator of this installation of Countersign reset the second factors of ${admin.name} (${admin.email}) at ${accountName}, ${at}.

Whoever knows that password can come in, and sets up a second factor of their own. Every admin of ${accountName} is told, since no two of them were asked. If you know nothing of it, look at the audit, and disable ${admin.name}:

${publicUrl}/admins
`,
  },
};

/** Tells of what somebody signs in with. */
export async function securityLetters(
  { store, publicUrl }: { readonly store: Store; readonly publicUrl: string },
  { accountId, subjectId, createdAt }: NoticeRecord,
  kind: SecurityNoticeKind,
): Promise<Letter[]> {
  const { account, admins } = store.within(accountId);
  const [named, admin] = await Promise.all([account(), admins.byId(subjectId)]);
  if (!named || !admin) return [];
  const { readers, subject, text } = words[kind];
  const others = readers === 'everyone' ? (await admins.active()).filter(({ id }) => id !== admin.id) : [];
  const about = { admin, accountName: named.name, at: moment(createdAt), publicUrl };
  return [admin, ...others].map(({ id, email: to }) => ({
    reader: id,
    mail: { kind: 'notice', accountId, to, subject: subject(about), text: text(about) },
  }));
}

/** Whether a notice is about what somebody signs in with. */
export const isSecurityNotice = (kind: NoticeRecord['kind']): kind is SecurityNoticeKind => Object.hasOwn(words, kind);
