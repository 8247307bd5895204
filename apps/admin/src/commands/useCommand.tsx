import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CreatedSecretFragment, OutcomeFragment } from '../api/__generated__/graphql';
import { type Failure, failureOf } from '../api/failure';
import { tellDone, tellFailure } from '../ui/tell';
import { parked } from './parked';
import { refresh } from './refresh';
import { useMayWait } from './useMayWait';

const WhyField = lazy(async () => ({ default: (await import('./WhyField')).WhyField }));

type PayloadOf<Data> = Extract<Data[keyof Data], OutcomeFragment>;

export type Answer<P> =
  | { outcome: 'APPLIED' | 'PARKED'; payload: P }
  /** It was to wait for a second admin, and its requester took it back: as though it had not been asked for. */
  | { outcome: 'WITHDRAWN' }
  | { outcome: 'REFUSED'; failure: Failure };

interface Options<P> {
  /** What to say once it has happened, such as “Client saved”. */
  done: string | ((payload: P) => string | undefined);
  /** A form or a dialog tells the refusal itself, where it was made. */
  tellsFailures?: boolean;
  /** What to do before anything shown is fetched anew: a page of something deleted is left, not refreshed. */
  first?: (payload: P) => unknown;
  /** It takes effect at once whatever the account asks for, so that there is nobody to say why to. */
  neverWaits?: boolean;
}

const secretOf = (payload: OutcomeFragment & { secret?: CreatedSecretFragment | null }) => payload.secret ?? undefined;

/**
 * The one way in which the page changes anything: sends a mutation, tells what became of it, and fetches anew what is
 * shown. Where it is parked until a second admin agrees, its requester sees what was made and chooses, here and for every
 * mutation alike. `why` stands in the form or dialog of a change that may wait.
 */
export function useCommand<Data extends object, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  { done, tellsFailures = false, first, neverWaits = false }: Options<PayloadOf<Data>>,
) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [comment, setComment] = useState('');
  const mayWait = useMayWait();
  const why: ReactNode = mayWait && !neverWaits && (
    <Suspense>
      <WhyField wait={mayWait} value={comment} onChange={setComment} />
    </Suspense>
  );

  async function run(input: Variables): Promise<Answer<PayloadOf<Data>>> {
    setBusy(true);
    try {
      const variables = { ...input, comment };
      // An answer may carry a secret: it is handed to whoever asked, and kept nowhere else.
      const { data } = await client.mutate<Data, Variables>({ mutation, variables, fetchPolicy: 'no-cache' } as never);
      const [payload] = Object.values(data ?? {}) as PayloadOf<Data>[];
      if (!payload) throw new Error('A mutation answered nothing.');
      if (payload.outcome === 'PARKED' && payload.changeRequest) {
        setBusy(false);
        const choice = await parked.show({ request: payload.changeRequest, secret: secretOf(payload) });
        if (choice === 'CONTINUED') {
          tellDone(`Change request ${payload.changeRequest.number} waits for another admin, under Review.`);
          await first?.(payload);
        }
        void refresh(client);
        return choice === 'CONTINUED' ? { outcome: 'PARKED', payload } : { outcome: 'WITHDRAWN' };
      }
      tellDone(typeof done === 'string' ? done : done(payload));
      await first?.(payload);
      void refresh(client);
      return { outcome: 'APPLIED', payload };
    } catch (error) {
      const failure = failureOf(error);
      if (!tellsFailures) tellFailure(failure);
      return { outcome: 'REFUSED', failure };
    } finally {
      setBusy(false);
    }
  }

  return { run, busy, why };
}
