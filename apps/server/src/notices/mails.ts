import { actorAtFirst } from '../audit/model/actorInWords.js';
import { type ChangeRequest, requesterOf } from '../changes/model/changeRequest.js';
import { commandTitle } from '../changes/model/commandTitle.js';
import type { Mail } from '../model/ports/mailer.js';

interface About {
  readonly request: ChangeRequest;
  readonly accountName: string;
  readonly publicUrl: string;
  readonly to: string;
}

const commandAndSubject = ({ command, subjectName }: ChangeRequest): string =>
  `${commandTitle(command)} ${subjectName}`;
const link = ({ publicUrl, request }: About): string => `${publicUrl}/review/${request.id}`;
const quoted = (text: string): string => text.replace(/^/gm, '> ');
const day = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));

/** What would change is not in the mail: it is read where it is decided on, as it is then. */
export function requestedMail(about: About): Mail {
  const { request, accountName, to } = about;
  const asker = actorAtFirst(requesterOf(request));
  const why = request.comment ? `\n${asker} says:\n\n${quoted(request.comment)}\n` : '';
  const risks = request.risks.map(({ message }) => `- ${message}\n`).join('');
  return {
    kind: 'notice',
    accountId: request.accountId,
    to,
    subject: `${asker} asks for your approval: ${commandAndSubject(request)}`,
    text: `${asker} at ${accountName} asks for a change that takes effect once you approve it${request.onBehalfOfId === null ? '' : ', and the person in whose name it asks has confirmed it'}:

${commandAndSubject(request)}
${why}${risks && `\nLook closely:\n\n${risks}`}
Look at it and decide:

${link(about)}

It waits until ${day(request.expiresAt)}. One of several admins may decide before you do.
`,
  };
}

/** To the person in whose name a program asks: nothing happens unless they say that they want it. */
export function askedForYouMail(about: About): Mail {
  const { request, accountName, to } = about;
  const asker = actorAtFirst({ ...requesterOf(request), onBehalfOf: null });
  return {
    kind: 'notice',
    accountId: request.accountId,
    to,
    subject: `${asker} waits for your confirmation: ${commandAndSubject(request)}`,
    text: `${asker}, which you let act for you at ${accountName}, asks for this in your name:

${commandAndSubject(request)}

It takes effect only if you confirm that you want it, besides the approval of others. If you do not want it, withdraw it:

${link(about)}

What applications may do in your name is listed, and ended, under My security.
`,
  };
}

const by = ({ votes }: ChangeRequest, vote: 'APPROVE' | 'REJECT'): string =>
  votes
    .filter((cast) => cast.vote === vote)
    .map(({ name }) => name)
    .join(' and ');

const endings: Partial<Record<ChangeRequest['state'], (request: ChangeRequest) => { short: string; long: string }>> = {
  APPLIED: (request) => ({ short: 'Approved', long: `${by(request, 'APPROVE')} approved it: it is in effect.` }),
  REJECTED: (request) => ({
    short: 'Rejected',
    long: `${by(request, 'REJECT')} rejected it:\n\n${quoted(request.reason)}`,
  }),
  SUPERSEDED: ({ reason }) => ({
    short: 'Overtaken',
    long: `Nothing of it took effect. ${reason}\n\nIf you still want it, ask again there with one click.`,
  }),
  EXPIRED: () => ({
    short: 'Expired',
    long: 'Nobody decided on it in time.\n\nIf you still want it, ask again there with one click.',
  }),
};

/** Nothing where there is nothing to tell: whoever takes a request back knows. */
export function decidedMail(about: About): Mail | undefined {
  const { request, accountName, to } = about;
  const ending = endings[request.state]?.(request);
  return (
    ending && {
      kind: 'notice',
      accountId: request.accountId,
      to,
      subject: `${ending.short}: ${commandAndSubject(request)}`,
      text: `You asked for this at ${accountName}:

${commandAndSubject(request)}

${ending.long}

${link(about)}
`,
    }
  );
}
