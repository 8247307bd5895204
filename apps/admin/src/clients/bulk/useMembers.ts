import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { BulkImpactDocument, type BulkImpactQuery } from '../../api/__generated__/graphql';
import { type Failure, failureOf } from '../../api/failure';

/** A chosen client as it is now, with its recent use. */
export type Member = BulkImpactQuery['clients']['nodes'][number];

// So many are listed by their ids at once.
const batch = 100;

interface Read {
  /** How many were looked at. */
  readonly looked: number;
  /** All of them that are still there, once each was looked at. */
  readonly members?: readonly Member[];
  readonly failure?: Failure;
}

/** Looks at each of the chosen clients as it is now, a hundred at a time; `round` looks again. */
export function useMembers(ids: readonly string[], round: number): Read {
  const apollo = useApolloClient();
  const [read, setRead] = useState<Read>({ looked: 0 });
  const wanted = ids.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again.
  useEffect(() => {
    let current = true;
    async function look(all: readonly string[]) {
      const members: Member[] = [];
      for (let at = 0; at < all.length && current; at += batch) {
        const { data } = await apollo.query({
          query: BulkImpactDocument,
          variables: { ids: all.slice(at, at + batch) },
          fetchPolicy: 'no-cache',
        });
        members.push(...(data?.clients.nodes ?? []));
        if (current) setRead({ looked: Math.min(at + batch, all.length) });
      }
      if (current) setRead({ looked: all.length, members });
    }
    setRead({ looked: 0 });
    look(wanted.split(',')).catch((error) => current && setRead({ looked: 0, failure: failureOf(error) }));
    return () => {
      current = false;
    };
  }, [apollo, wanted, round]);

  return read;
}
