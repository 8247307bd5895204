import type { Write } from '../../kernel/plan.js';
import type { IdentityLinkRecord } from './identityProvider.js';

/** The provider means nobody by that subject any more. */
export const unlink = ({ providerId, subject }: IdentityLinkRecord): Write => ({
  remove: 'identityLinks',
  key: { providerId, subject },
});
