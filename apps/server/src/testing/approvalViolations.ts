import type { Privilege } from '@countersign/schema';
import type { AuditEntry, FieldChange } from '../audit/model/entry.js';
import { AccountState, after } from './accountState.js';

/** What an audit does not say of a request by itself. */
export interface RequestFacts {
  readonly command: string;
  readonly subjectId: string;
}

interface RequestState extends RequestFacts {
  readonly requester: string;
  /** As many as the account wanted when it was asked for. */
  readonly approvers: number;
  readonly changes: readonly FieldChange[];
  readonly seq: number;
  readonly approvals: Set<string>;
  ended: string | undefined;
}

const needs: Readonly<Record<string, Privilege>> = {
  createClient: 'MANAGE_CLIENTS',
  updateClient: 'MANAGE_CLIENTS',
  enableClient: 'MANAGE_CLIENTS',
  updateAdmin: 'MANAGE_USERS',
  enableAdmin: 'MANAGE_USERS',
  updateAccountSettings: 'ADMINISTER_ACCOUNT',
};
const atOnce = ['disableClient', 'disableAdmin'];
/** These may leave too few who could approve, so that one of them at a time is weighed against the whole account. */
const weighed = ['updateAdmin', 'disableAdmin', 'updateAccountSettings'];
/** Whoever agrees to a change of one of these agrees to the others as they are. */
const together = [
  ['multiAdmin', 'approvalScope', 'approvers', 'approvalExpiryDays'],
  ['privileges', 'state'],
];

/**
 * Reads an audit from its beginning, as an auditor would who trusts nothing else, and answers every breach of the rule:
 * what needs approvals takes effect with them, in full and still good at that moment, and once; and with them it does,
 * unless what it rests on has changed. The rule is said here anew, in other words than the server's.
 */
export function approvalViolations(
  entries: readonly AuditEntry[],
  adminIds: readonly string[],
  facts: ReadonlyMap<string, RequestFacts>,
): { readonly found: readonly string[]; readonly accountState: AccountState } {
  const ledger = new AccountState(adminIds);
  const requests = new Map<string, RequestState>();
  const found: string[] = [];

  /** Nobody gives or takes what they do not hold. */
  const privilegesFor = ({ command, subjectId, changes }: RequestState): readonly Privilege[] => {
    const own = needs[command] ? [needs[command]] : [];
    if (command !== 'enableAdmin' && command !== 'updateAdmin') return own;
    const given = (after(changes, 'privileges') ?? []) as readonly Privilege[];
    return [...own, ...ledger.privilegesOf(subjectId), ...given];
  };
  const can = (id: string, asked: RequestState): boolean => ledger.may(id, privilegesFor(asked));
  /** Who approves changes need not be able to make them. */
  const decides = (id: string, asked: RequestState): boolean => can(id, asked) || ledger.may(id, ['APPROVE_CHANGES']);
  const counted = (asked: RequestState): number =>
    [...asked.approvals].filter((id) => id !== asked.requester && decides(id, asked)).length;
  const needed = ({ approvers }: RequestState): number =>
    Math.max(approvers, ledger.policy.on ? ledger.policy.approvers : 0);
  const hasMoved = ({ subjectId, changes, seq }: RequestState): boolean => {
    const shown = changes.map(({ field }) => field);
    const dependencies = together.filter((fields) => fields.some((field) => shown.includes(field))).flat();
    return [...shown, ...dependencies].some((field) => ledger.touchedAt(subjectId, field) > seq);
  };
  const waits = (action: string): boolean =>
    ledger.policy.on &&
    Object.hasOwn(needs, action) &&
    (ledger.policy.scope === 'EVERYTHING' || action !== 'updateClient');

  for (const [index, entry] of entries.entries()) {
    const { action, subject, changes, actor, changeRequestId, seq } = entry;
    const breach = (what: string) => found.push(`${seq} ${action}: ${what}`);
    const asked = requests.get(changeRequestId ?? '');

    const replaced = action === 'resubmitChangeRequest' ? requests.get(subject.id) : undefined;

    if (replaced) replace(replaced);
    else if (action === 'requestChange' || action === 'resubmitChangeRequest') ask();
    else if (action.endsWith('ChangeRequest')) {
      if (asked) word(asked);
      else breach('is about no request');
    } else if (Object.hasOwn(needs, action) || atOnce.includes(action)) {
      if (asked) takeEffect(asked);
      else if (waits(action)) breach('takes effect without having waited');
      ledger.write(entry);
    }

    function ask() {
      const fact = facts.get(subject.id);
      if (!fact) return breach('is in no database');
      const { approvers } = ledger.policy;
      const requester = actor.id;
      requests.set(subject.id, { ...fact, requester, approvers, changes, seq, approvals: new Set(), ended: undefined });
    }

    function replace(request: RequestState) {
      if (request.ended && request.ended !== 'superseded') breach(`comes after it was ${request.ended}`);
      request.ended = 'asked for again';
    }

    function word(request: RequestState) {
      if (request.ended) breach(`comes after it was ${request.ended}`);
      if (after(changes, 'requestState') === 'SUPERSEDED') {
        request.ended = 'superseded';
        const stands = can(request.requester, request) && !hasMoved(request) && !weighed.includes(request.command);
        if (stands) breach('is superseded although nothing has changed');
        return;
      }
      if (action !== 'approveChangeRequest') {
        request.ended = action;
        return;
      }
      request.approvals.add(actor.id);
      if (actor.id === request.requester) breach('comes from the one who asked');
      if (!decides(actor.id, request)) breach('comes from one who may not decide on it');
      const next = entries[index + 1];
      const isApplied = next?.changeRequestId === changeRequestId && next?.action === request.command;
      if (counted(request) >= needed(request) && !isApplied) breach('has every approval, and does not take effect');
    }

    function takeEffect(request: RequestState) {
      if (request.ended) breach(`takes effect after it was ${request.ended}`);
      if (entries[index - 1]?.action !== 'approveChangeRequest') breach('takes effect without a word');
      if (action !== request.command) breach(`takes effect in the place of ${request.command}`);
      if (actor.id !== request.requester) breach('is not in the name of the one who asked');
      if (!can(request.requester, request)) breach('takes effect for one who may not ask for it any more');
      if (counted(request) < needed(request)) breach(`has ${counted(request)} of ${needed(request)} approvals`);
      if (JSON.stringify(changes) !== JSON.stringify(request.changes)) breach('is another change than was shown');
      if (hasMoved(request)) breach('rests on what was changed since');
      request.ended = 'applied';
    }
  }
  return { found, accountState: ledger };
}
