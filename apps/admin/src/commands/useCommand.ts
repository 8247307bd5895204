import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { Outcome } from '../api/__generated__/graphql';
import { type Failure, failureOf } from '../api/failure';
import { isParked } from './isParked';
import { refresh } from './refresh';
import { tellFailure, tellOutcome } from './tell';

interface Payload {
  outcome: Outcome;
}
type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;

export type Answer<P> = { outcome: 'APPLIED' | 'PARKED'; payload: P } | { outcome: 'REFUSED'; failure: Failure };

interface Options<P> {
  /** What to say once it has happened, such as “Client saved”. */
  done: string;
  /** A form or a dialog tells the refusal itself, where it was made. */
  tellsFailures?: boolean;
  /** What to do before anything shown is fetched anew: a page of something deleted is left, not refreshed. */
  first?: (payload: P) => unknown;
}

/**
 * The one way in which the page changes anything: sends a mutation, tells what became of it (applied, or parked until a
 * second admin agrees), and fetches anew what is shown.
 */
export function useCommand<Data extends object, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  { done, tellsFailures = false, first }: Options<PayloadOf<Data>>,
) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);

  async function run(variables: Variables): Promise<Answer<PayloadOf<Data>>> {
    setBusy(true);
    try {
      // An answer may carry a secret: it is handed to whoever asked, and kept nowhere else.
      const { data } = await client.mutate<Data, Variables>({ mutation, variables, fetchPolicy: 'no-cache' } as never);
      const [payload] = Object.values(data ?? {}) as PayloadOf<Data>[];
      if (!payload) throw new Error('A mutation answered nothing.');
      const outcome = isParked(payload) ? 'PARKED' : 'APPLIED';
      tellOutcome(outcome, done);
      await first?.(payload);
      void refresh(client);
      return { outcome, payload };
    } catch (error) {
      const failure = failureOf(error);
      if (!tellsFailures) tellFailure(failure);
      return { outcome: 'REFUSED', failure };
    } finally {
      setBusy(false);
    }
  }

  return { run, busy };
}
