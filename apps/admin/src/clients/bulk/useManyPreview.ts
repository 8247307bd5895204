import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ManyOutcomeFragment } from '../../api/__generated__/graphql';
import { type Failure, failureOf } from '../../api/failure';
import type { Member } from './useMembers';

/** A client that is left out, and why. */
export interface LeftOut {
  readonly member: Member;
  readonly reason: string;
}

export interface ManyPreview {
  /** Those that it can be done to. */
  readonly members: readonly Member[];
  readonly leftOut: readonly LeftOut[];
  /** What it comes to; missing where it can be done to none. */
  readonly payload?: ManyOutcomeFragment | undefined;
  readonly failure?: Failure | undefined;
}

/**
 * What a change would do to many clients, asked of the server: those that refuse it are left out, with the reason, and it is
 * asked again of the others. Undefined while it is worked out.
 * @param key names the change: another key is another preview
 */
export function useManyPreview<Data extends object, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  key: string | undefined,
  members: readonly Member[] | undefined,
  variablesFor: (members: readonly Member[]) => Variables,
): ManyPreview | undefined {
  const apollo = useApolloClient();
  const [preview, setPreview] = useState<{ of: string; is: ManyPreview }>();
  const latest = useRef(variablesFor);
  latest.current = variablesFor;

  useEffect(() => {
    if (key === undefined || !members) return;
    let current = true;
    const show = (is: ManyPreview) => current && setPreview({ of: key, is });
    async function ask(all: readonly Member[]) {
      let left = all;
      const leftOut: LeftOut[] = [];
      while (current && left.length > 0) {
        try {
          const variables = { ...latest.current(left), dryRun: true };
          const { data } = await apollo.mutate<Data, Variables>({
            mutation,
            variables,
            fetchPolicy: 'no-cache',
          } as never);
          const [payload] = Object.values(data ?? {}) as ManyOutcomeFragment[];
          return show({ members: left, leftOut, payload });
        } catch (error) {
          const failure = failureOf(error);
          const reasons = new Map(
            failure.issues.flatMap(({ path: [field, place], message }) =>
              field === 'clients' || field === 'ids' ? [[Number(place), message] as const] : [],
            ),
          );
          if (reasons.size === 0) return show({ members: left, leftOut, failure });
          leftOut.push(...left.flatMap((member, at) => reasonAt(reasons, at, member)));
          left = left.filter((_, at) => !reasons.has(at));
        }
      }
      show({ members: left, leftOut });
    }
    const timer = setTimeout(() => void ask(members), 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [apollo, mutation, key, members]);

  return preview?.of === key ? preview?.is : undefined;
}

function reasonAt(reasons: ReadonlyMap<number, string>, at: number, member: Member): LeftOut[] {
  const message = reasons.get(at);
  if (message === undefined) return [];
  const prefix = `${member.name}: `;
  return [{ member, reason: message.startsWith(prefix) ? message.slice(prefix.length) : message }];
}
