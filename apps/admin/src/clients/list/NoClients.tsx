import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState';
import { ClientIllustration } from './ClientIllustration';

export function NoClients({ action }: { action: ReactNode }) {
  return (
    <EmptyState illustration={<ClientIllustration />} title="No API clients yet" action={action}>
      An API client stands for one application of yours or of a partner. It gets an id and a secret, and with these the
      tokens that your APIs accept.
    </EmptyState>
  );
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      illustration={<IconFilterOff size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
      title="No client matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear search and filters
        </Button>
      }
    >
      Search looks at names and at the beginning of client ids.
    </EmptyState>
  );
}
