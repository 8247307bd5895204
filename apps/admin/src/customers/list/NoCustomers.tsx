import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState';

const icon = { size: 40, stroke: 1.25, color: 'var(--mantine-color-dimmed)' };

export function NoCustomers({ action }: { action: ReactNode }) {
  return (
    <EmptyState illustration={<IconBuildingCommunity {...icon} />} title="No accounts yet" action={action}>
      Each customer has an account of its own, where its admins manage its API clients. You make it, and invite the
      first of them.
    </EmptyState>
  );
}

export function NoCustomerMatches({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      illustration={<IconFilterOff {...icon} />}
      title="No account matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear search and filters
        </Button>
      }
    >
      Search looks at the beginnings of words of names, and of references.
    </EmptyState>
  );
}
