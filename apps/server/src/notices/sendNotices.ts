import { loadAccount } from '../accounts/commands/loadAccount.js';
import { resendInvitation } from '../admins/commands/resendInvitation.js';
import { deliverInvitation } from '../admins/flows/deliverInvitation.js';
import { anchorNow } from '../audit/flows/anchorNow.js';
import { isUnattended, loadRequester } from '../changes/commands/requester.js';
import { loadReviewState } from '../changes/commands/revalidate.js';
import { reviewObstacle } from '../changes/commands/review.js';
import type { ChangeRequest } from '../changes/model/changeRequest.js';
import { requestStateAt } from '../changes/model/changeRequest.js';
import { execute } from '../execution/execute.js';
import { day, minute } from '../kernel/duration.js';
import { Refusal } from '../kernel/refusal.js';
import type { Seal } from '../kernel/seal.js';
import { actorForAdmin } from '../model/adminActor.js';
import type { Mailer } from '../model/ports/mailer.js';
import type { Store } from '../model/ports/store.js';
import { registry } from '../policy/registry.js';
import { endingLetters } from './endingLetters.js';
import { type Letter, withAnchor } from './letter.js';
import { askedForYouMail, decidedMail, requestedMail } from './mails.js';
import type { NoticeRecord } from './model/notice.js';
import { isSecurityNotice, securityLetters } from './securityLetters.js';

export interface MailServices {
  readonly store: Store;
  readonly seal: Seal;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

// A server that dies while it sends: another takes over after this.
const claimMilliseconds = 10 * minute;
const giveUpAfter = 3 * day;

/** Sends what is in the outbox. What cannot be sent is tried again, ever less often, for three days. */
export async function sendNotices(services: MailServices, now: number): Promise<void> {
  const { outbox } = services.store;
  for (const notice of await outbox.due(now)) {
    if (!(await outbox.claim(notice, now + claimMilliseconds))) continue;
    const sent = await send(services, notice, now);
    if (sent || now - notice.createdAt > giveUpAfter) await outbox.done(notice.id);
    else await outbox.putOff(notice.id, now + minute * 2 ** Math.min(notice.attempts, 9));
  }
}

/** Whether nothing of the notice is left to send. */
async function send(services: MailServices, notice: NoticeRecord, now: number): Promise<boolean> {
  if (notice.kind === 'SECRET_EXPIRING') return mail(services, notice, await endingLetters(services, notice, now));
  if (isSecurityNotice(notice.kind))
    return mail(services, notice, await securityLetters(services, notice, notice.kind));
  const request = await services.store.within(notice.accountId).changes.byId(notice.subjectId);
  if (!request) return true;
  if (notice.kind === 'INVITATION_APPROVED') return invite(services, request, now);
  const letters = await lettersFor(services, notice, request, now);
  if (letters.length === 0) return true;
  const anchor = await anchorNow(services, notice.accountId, now);
  return mail(
    services,
    notice,
    letters.map((letter) => withAnchor(letter, anchor)),
  );
}

async function mail(services: MailServices, notice: NoticeRecord, letters: readonly Letter[]): Promise<boolean> {
  const told = new Set(notice.told);
  let all = true;
  for (const { reader, mail } of letters) {
    if (told.has(reader)) continue;
    try {
      await services.mailer.send(mail);
      told.add(reader);
      await services.store.outbox.told(notice.id, [...told]);
    } catch {
      all = false;
    }
  }
  return all;
}

async function lettersFor(
  { store, publicUrl }: MailServices,
  { kind, accountId }: NoticeRecord,
  request: ChangeRequest,
  now: number,
): Promise<Letter[]> {
  const reads = store.within(accountId);
  const account = await loadAccount(reads);
  const current = await loadReviewState(reads, request, { account, registry });
  const about = { request, accountName: account.name, publicUrl };
  // What a program asked for in somebody's name, that person hears of: it counts as asked by them.
  const asker = isUnattended(request) ? undefined : await reads.admins.byPerson(request.requesterPersonId);
  const toAsker = (mail: typeof decidedMail): Letter[] => {
    const letter = asker?.enabled ? mail({ ...about, to: asker.email }) : undefined;
    return asker && letter ? [{ reader: asker.id, mail: letter }] : [];
  };
  if (kind === 'CHANGE_DECIDED') return toAsker(decidedMail);
  // It may have been decided on before anybody was told of it.
  if (requestStateAt(request, now) !== 'OPEN') return [];
  const deciders = current.admins.filter(
    (admin) => reviewObstacle({ request, current }, request.version, actorForAdmin(admin), now) === undefined,
  );
  return [
    ...(request.requesterKind === 'client' ? toAsker(askedForYouMail) : []),
    ...deciders.map((admin) => ({ reader: admin.id, mail: requestedMail({ ...about, to: admin.email }) })),
  ];
}

/**
 * An invitation that waited: the link that was drawn when it was asked for was told to nobody, so that another is drawn
 * and mailed, in the name of the one who asked.
 */
async function invite(services: MailServices, request: ChangeRequest, now: number): Promise<boolean> {
  const { store, seal } = services;
  const { accountId } = request;
  const requester = await loadRequester(store.within(accountId), request);
  if (!requester) return true;
  // They proved that it was them when they asked, and somebody else did when they approved.
  const actor = { ...requester.actor, secondFactorAt: now, maySkipStepUp: true };
  const context = { store, seal, actor, accountId, address: '', now: () => now };
  try {
    const answer = await execute(resendInvitation, { id: request.subjectId }, context);
    if (answer.outcome !== 'APPLIED') return true;
    return (await deliverInvitation(answer, services)).delivery !== 'FAILED';
  } catch (refusal) {
    // It was accepted, revoked or sent again by hand in the meantime.
    if (refusal instanceof Refusal) return true;
    throw refusal;
  }
}
