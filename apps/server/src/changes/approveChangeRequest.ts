import { isDeepStrictEqual } from 'node:util';
import { ApproveChangeRequest } from '@countersign/schema';
import type { AdminActor } from '../kernel/actor.js';
import { command, type Decision } from '../kernel/command.js';
import { Conflict, Forbidden, Refusal } from '../kernel/refusal.js';
import { type ChangeRequest, type Ground, subjectOf } from './changeRequest.js';
import { type Inner, loadInner, person, requesterOf } from './inner.js';
import { open } from './open.js';
import { supersede } from './supersede.js';
import { castVote } from './vote.js';

/**
 * The second admin's word. With the last one that is needed, the change takes effect in the same commit, decided anew on
 * what is true now; when that is no longer what was shown, the request is superseded instead.
 */
export const approveChangeRequest = command({
  name: 'approveChangeRequest',
  input: ApproveChangeRequest,

  async load(reads, { id }, _kept, registry) {
    const request = await reads.changes.byId(id);
    if (!request) return { request, requester: undefined, inner: undefined, moved: [] };
    const [admin, inner, moved] = await Promise.all([
      reads.admins.byId(request.requesterAdminId),
      loadInner(reads, request, registry),
      reads.changes.moved(request.grounds),
    ]);
    return { request, requester: requesterOf(admin), inner, moved };
  },

  decide({ input, loaded, actor, now }): Decision<{ changeRequestId: string }> {
    person(actor);
    const request = open(loaded.request, input.expectedVersion, now);
    mayApprove(request, loaded.inner, actor);

    const approvals = request.votes.filter(({ vote }) => vote === 'APPROVE').length + 1;
    const vote = castVote(request, actor, 'APPROVE', '', now);
    if (approvals < request.approversNeeded) {
      return {
        writes: [{ update: 'changeRequests', id: request.id, version: request.version, set: {} }, vote],
        subject: subjectOf(request),
        changes: [],
        changeRequestId: request.id,
        result: { changeRequestId: request.id },
      };
    }

    const fresh = decideAgain(request, loaded, now);
    if ('because' in fresh) return supersede(request, fresh.because, now);
    return {
      expects: fresh.decision.expects ?? [],
      writes: [
        {
          update: 'changeRequests',
          id: request.id,
          version: request.version,
          set: { state: 'APPLIED', decidedAt: now },
        },
        vote,
        ...fresh.decision.writes,
      ],
      subject: subjectOf(request),
      changes: [],
      changeRequestId: request.id,
      applies: { action: request.command, actor: fresh.requester, decision: fresh.decision },
      result: { changeRequestId: request.id },
    };
  },
});

function mayApprove(request: ChangeRequest, inner: Inner | undefined, actor: AdminActor): void {
  // By person: another session, another seat in the account, is still the same pair of eyes.
  if (request.requesterPersonId === actor.personId) {
    throw new Forbidden('Somebody else must approve what you asked for.');
  }
  const obstacle = inner?.obstacle(actor);
  if (obstacle) throw new Forbidden(`Only someone who may make this change may approve it. ${obstacle}`);
  if (request.votes.some((vote) => vote.personId === actor.personId)) {
    throw new Conflict('You approved this already. It waits for somebody else.');
  }
}

type Fresh = { decision: Decision<unknown>; requester: AdminActor } | { because: string };

function decideAgain(
  request: ChangeRequest,
  {
    inner,
    requester,
    moved,
  }: { inner: Inner | undefined; requester: AdminActor | undefined; moved: readonly Ground[] },
  now: number,
): Fresh {
  if (!inner || !requester) return { because: `${request.requesterName} is no longer an admin of this account.` };
  const lost = inner.obstacle(requester);
  if (lost) return { because: `${request.requesterName} may no longer make this change. ${lost}` };
  if (moved.length > 0) return { because: `Since it was asked for, somebody changed ${moved.map(called).join(', ')}.` };
  try {
    const decision = inner.decide(requester, now);
    if (isDeepStrictEqual(decision.changes, request.changes)) return { decision, requester };
    return { because: 'It would now change something else than what was shown.' };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { because: refusal.message };
    throw refusal;
  }
}

const words = {
  accounts: 'the account’s settings',
  admins: 'an admin',
  clients: 'the client',
  modules: 'a module',
  accessTypes: 'an access type',
};
const called = ({ table }: Ground): string => words[table];
