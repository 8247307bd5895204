import { Button, Text } from '@mantine/core';
import { IconShieldOff } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { lazyPart } from '../../ui/lazyPart';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import { usePendingReset } from './usePendingReset';

const ResetDialog = lazyPart(() => import('./ResetDialog'), 'ResetDialog');

interface Props {
  account: { readonly id: string; readonly name: string };
  person: Pick<CustomerDetailsFragment['people'][number], 'id' | 'name' | 'state' | 'hasSecondFactor'>;
}

/** For somebody who comes in no more, and whose account has nobody left who could let them. */
export function ResetFactors({ account, person }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isSupport = useMissingPrivilege('SUPPORT_ACCOUNTS') === undefined;
  const isOffered = isSupport && person.state === 'ACTIVE' && person.hasSecondFactor;
  const pending = usePendingReset(account.id, person.id, !isOffered);
  if (!isOffered) return null;
  if (pending) {
    return (
      <Text size="xs" c="dimmed" mt={4}>
        Their second factors are reset <Time at={pending.effectiveAt} />.
      </Text>
    );
  }
  return (
    <>
      <Button
        variant="light"
        size="compact-xs"
        mt={4}
        w="max-content"
        leftSection={<IconShieldOff size={13} />}
        aria-label={`Reset second factors: ${person.name}`}
        onClick={() => setOpen(true)}
      >
        Reset second factors
      </Button>
      {isOpen && (
        <Suspense>
          <ResetDialog account={account} person={person} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
