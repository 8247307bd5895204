import { actorAtFirst } from '../../audit/model/actorInWords.js';
import { loadReviewState } from '../../changes/commands/revalidate.js';
import { reviewObstacle } from '../../changes/commands/review.js';
import { requesterOf, requestStateAt } from '../../changes/model/changeRequest.js';
import { actorForAdmin } from '../../model/adminActor.js';
import { registry } from '../../policy/registry.js';
import { type AboutRequest, letterTo, loadAboutRequest, quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';

/**
 * A change waits for approval: notifies the admins who may decide on it, and the person in whose name a program asks.
 * The request may have been decided before the notice is sent.
 */
export const changeRequested: Telling = {
  carriesAnchor: true,
  async letters(services, notice, now) {
    const about = await loadAboutRequest(services, notice);
    if (!about || requestStateAt(about.request, now) !== 'OPEN') return [];
    const { reads, account, request, asker } = about;
    const { acrossAccounts, bounds } = services.store;
    const current = await loadReviewState(reads, request, { account, bounds, registry, acrossAccounts });
    const mayDecide = (actor: ReturnType<typeof actorForAdmin>): boolean =>
      reviewObstacle({ request, current }, request.version, actor, now) === undefined;
    return [
      ...(request.requesterKind === 'client' && asker ? [letterTo(asker, confirmation(about))] : []),
      ...current.admins
        .filter((admin) => mayDecide(actorForAdmin(admin)))
        .map((admin) => letterTo(admin, approval(about))),
    ];
  },
};

const day = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));

/** The changes themselves are left out: they are read on the review page, in their current state. */
function approval({ request, account, title, link }: AboutRequest) {
  const asker = actorAtFirst(requesterOf(request));
  const why = request.comment ? `\n${asker} says:\n\n${quoted(request.comment)}\n` : '';
  const risks = request.risks.map(({ message }) => `- ${message}\n`).join('');
  return {
    subject: `${asker} asks for your approval: ${title}`,
    text: `${asker} at ${account.name} asks for a change that takes effect once you approve it${request.onBehalfOfId === null ? '' : ', and the person in whose name it asks has confirmed it'}:

${title}
${why}${risks && `\nLook closely:\n\n${risks}`}
Look at it and decide:

${link}

It waits until ${day(request.expiresAt)}. One of several admins may decide before you do.
`,
  };
}

/** To the person in whose name a program asks: nothing is applied unless they confirm it. */
function confirmation({ request, account, title, link }: AboutRequest) {
  const asker = actorAtFirst({ ...requesterOf(request), onBehalfOf: null });
  return {
    subject: `${asker} waits for your confirmation: ${title}`,
    text: `${asker}, which you let act for you at ${account.name}, asks for this in your name:

${title}

It takes effect only if you confirm that you want it, besides the approval of others. If you do not want it, withdraw it:

${link}

What applications may do in your name is listed, and ended, under My security.
`,
  };
}
