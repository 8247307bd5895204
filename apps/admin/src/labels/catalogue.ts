import type { ModuleState } from '@countersign/schema';
import type { ModuleOfferDetailsFragment, ModuleStanding } from '../api/__generated__/graphql';
import { formatExactTime } from './time';

export const moduleStateLabels: Readonly<Record<ModuleState, string>> = {
  OWN: 'Own',
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  DEPRECATED: 'Deprecated',
  WITHDRAWN: 'Withdrawn',
};

/** Why no token is for a module that is granted. */
export const standingReasons: Readonly<Record<Exclude<ModuleStanding, 'IN_FORCE'>, string>> = {
  NOT_ENTITLED: 'Your account is not entitled to it.',
  ENDED: 'What your account was entitled to has ended.',
  OTHER_ENVIRONMENT: 'Your account is not entitled to it in this environment.',
  SUNSET: 'It has come to its end.',
  WITHDRAWN: 'It was withdrawn.',
};

/** “Administrator scopes too, in sandbox only, until …”. */
export const offerInWords = ({ administrator, environments, endsAt }: ModuleOfferDetailsFragment): string => {
  const parts = [
    administrator ? 'administrator scopes, too' : 'standard scopes',
    ...(environments ? [`in ${environments.join(', ')} only`] : []),
    ...(endsAt ? [`until ${formatExactTime(endsAt)}`] : []),
  ].join(', ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`;
};
