import type { Write } from '../model/plan.js';

const forgetSecret = (secretId: string): Write => ({
  amendAll: 'keptAnswers',
  where: { secretId },
  set: { secret: null },
});

/**
 * Erases from kept answers what was told once and dies with these writes: a secret that is revoked, a link that is over, a
 * token or an invitation that ends, and what waited with a request that is refused.
 */
export const forgetDead = (writes: readonly Write[]): Write[] =>
  writes.flatMap((write): Write[] => {
    if (
      'remove' in write &&
      (write.remove === 'clientSecrets' ||
        write.remove === 'webhookKeys' ||
        write.remove === 'personalTokens' ||
        write.remove === 'admins')
    )
      return forget(write.key.id);
    if ('amend' in write && write.amend === 'secretShareLinks') return write.set.state ? forget(write.key.id) : [];
    if (!('update' in write)) return [];
    if (write.update === 'admins') return 'invitationHash' in write.set ? forget(write.id) : [];
    if (write.update !== 'changeRequests') return [];
    const { state, replacedBy } = write.set;
    const of = { amendAll: 'keptAnswers' as const, where: { changeRequestId: write.id } };
    // The same secret waits with another request from now on.
    if (replacedBy) return [{ ...of, set: { changeRequestId: replacedBy } }];
    return state === 'REJECTED' || state === 'WITHDRAWN' ? [{ ...of, set: { secret: null } }] : [];
  });

const forget = (id: string | undefined): Write[] => (id === undefined ? [] : [forgetSecret(id)]);
