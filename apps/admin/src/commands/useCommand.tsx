import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, Suspense, useState } from 'react';
import type { CreatedSecretFragment, OutcomeFragment } from '../api/__generated__/graphql';
import { type Failure, failureOf } from '../api/failure';
import { lazyPart } from '../ui/lazyPart';
import { notifyFailure, notifySuccess } from '../ui/notify';
import { pendingApproval } from './pendingApproval';
import { refresh } from './refresh';
import { useApprovalNeed } from './useApprovalNeed';
import { useWouldWait } from './useWouldWait';

const ApprovalCommentField = lazyPart(() => import('./ApprovalCommentField'), 'ApprovalCommentField');

type PayloadOf<Data> = Extract<Data[keyof Data], OutcomeFragment>;

export type CommandResult<P> =
  | { outcome: 'APPLIED' | 'PENDING_APPROVAL'; payload: P }
  /** The change needed approval, and the requester withdrew it at once: nothing changed. */
  | { outcome: 'WITHDRAWN' }
  | { outcome: 'REFUSED'; failure: Failure };

interface Options<P, Variables> {
  /** Shown as a notification once the change is applied, such as “Client saved”. */
  successMessage: string | ((payload: P) => string | undefined);
  /** It has an effect that no field shows, as a vote has. Otherwise an answer without changes is told as such. */
  hasEffect?: boolean;
  /** Set where the form or dialog shows a refusal itself. Otherwise it is a notification. */
  handlesFailure?: boolean;
  /** Runs before the queries are refetched, so that the page of a deleted item is left first. */
  beforeRefresh?: (payload: P) => unknown;
  /** Whoever sends several reads what is shown anew once, when all of them are sent. */
  isOneOfSeveral?: boolean;
  /** Never needs approval, whatever the policies of the account, so that there is no comment field. */
  skipsApproval?: boolean;
  /** Waits for a second admin whatever the policies of the account. */
  alwaysWaits?: boolean;
  /** The change as it would be sent, for a dialog that says whether it waits. */
  preview?: NoInfer<Variables>;
  /** What a preview by the dialog itself said of whether it waits. */
  previewed?: boolean | undefined;
}

const secretOf = (payload: OutcomeFragment & { secret?: CreatedSecretFragment | null }) => payload.secret ?? undefined;

export const nothingChanged = 'Nothing was changed.';

/**
 * The only way in which the page changes anything: sends a mutation, notifies of the result, and refetches the visible
 * data. When the change needs approval, a dialog shows the pending request to its requester. A form or dialog renders
 * `commentField`, which is empty unless the change may need approval, and says by `waits` whether it will.
 */
export function useCommand<Data extends object, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  {
    successMessage,
    hasEffect = false,
    handlesFailure = false,
    beforeRefresh,
    isOneOfSeveral = false,
    skipsApproval = false,
    alwaysWaits = false,
    preview,
    previewed,
  }: Options<PayloadOf<Data>, Variables>,
) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [comment, setComment] = useState('');
  const approvalNeed = useApprovalNeed();
  const wouldWait = useWouldWait(mutation, preview);
  const waits = skipsApproval ? false : alwaysWaits || (previewed ?? wouldWait);
  // A preview knows; without one only the account's policies do.
  const need =
    waits === true ? 'ALWAYS' : waits === false && (preview || previewed !== undefined) ? undefined : approvalNeed;
  const commentField: ReactNode = need && !skipsApproval && (
    <Suspense>
      <ApprovalCommentField need={need} value={comment} onChange={setComment} />
    </Suspense>
  );

  async function run(input: Variables): Promise<CommandResult<PayloadOf<Data>>> {
    setBusy(true);
    try {
      const variables = { ...input, comment };
      // An answer may contain a secret: it is returned to the caller, and kept nowhere else.
      const { data } = await client.mutate<Data, Variables>({ mutation, variables, fetchPolicy: 'no-cache' } as never);
      const [payload] = Object.values(data ?? {}) as PayloadOf<Data>[];
      if (!payload) throw new Error('A mutation answered nothing.');
      if (payload.outcome === 'PENDING_APPROVAL' && payload.changeRequest) {
        setBusy(false);
        const choice = await pendingApproval.show({ request: payload.changeRequest, secret: secretOf(payload) });
        if (choice === 'CONTINUED') {
          notifySuccess(`Change request ${payload.changeRequest.number} waits for another admin, under Review.`);
          await beforeRefresh?.(payload);
        }
        void refresh(client);
        return choice === 'CONTINUED' ? { outcome: 'PENDING_APPROVAL', payload } : { outcome: 'WITHDRAWN' };
      }
      const message = typeof successMessage === 'string' ? successMessage : successMessage(payload);
      notifySuccess(hasEffect || payload.changes.length > 0 ? message : nothingChanged);
      await beforeRefresh?.(payload);
      if (!isOneOfSeveral) void refresh(client);
      return { outcome: 'APPLIED', payload };
    } catch (error) {
      const failure = failureOf(error);
      if (!handlesFailure) notifyFailure(failure);
      return { outcome: 'REFUSED', failure };
    } finally {
      setBusy(false);
    }
  }

  return { run, busy, commentField, waits };
}
