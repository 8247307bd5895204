import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ClientCountDocument } from '../../api/__generated__/graphql';
import { limitedBy, limitOf } from '../../labels/limits';
import { useViewer } from '../../viewer/viewer';

/** How many clients there are of those that the account may have, and why none is added; nothing without a limit. */
export function useClientRoom(): { used: ReactNode; full: string | undefined } {
  const { account } = useViewer();
  const limit = limitOf(account, 'maxClients');
  const { data } = useQuery(ClientCountDocument, { skip: !limit });
  const count = data?.clientCount;
  if (!limit || count === undefined) return { used: null, full: undefined };
  const most = limit.value.toLocaleString('en');
  return {
    used: (
      <Text size="sm" c={count >= limit.value ? undefined : 'dimmed'}>
        {count.toLocaleString('en')} of {most} clients
      </Text>
    ),
    full:
      count < limit.value
        ? undefined
        : `This account has room for ${most} clients, ${limitedBy(limit.by, account)}. Delete one first.`,
  };
}
