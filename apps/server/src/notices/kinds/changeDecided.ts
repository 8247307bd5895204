import type { ChangeRequest } from '../../changes/model/changeRequest.js';
import { letterTo, loadAboutRequest, quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';

/** A request has ended: notifies the requester of the outcome, unless they withdrew it themselves. */
export const changeDecided: Telling = {
  carriesAnchor: true,
  async letters(services, notice) {
    const about = await loadAboutRequest(services, notice);
    const ending = about && endings[about.request.state]?.(about.request);
    if (!ending || !about.asker) return [];
    const { account, title, link } = about;
    const text = `You asked for this at ${account.name}:

${title}

${ending.long}

${link}
`;
    return [letterTo(about.asker, { subject: `${ending.short}: ${title}`, text })];
  },
};

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
    short: 'Superseded',
    long: `Nothing was applied. ${reason}\n\nIf you still want it, ask again there with one click.`,
  }),
  EXPIRED: () => ({
    short: 'Expired',
    long: 'It expired without a decision.\n\nIf you still want it, ask again there with one click.',
  }),
};
