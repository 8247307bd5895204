import { Button } from '@mantine/core';
import { IconFilterOff, IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/EmptyState';
import { useMissingPrivilege, useViewer } from '../../viewer/viewer';
import { isNarrowed, type QueueSearch } from './queueSearch';

const drawing = <IconSignature size={44} stroke={1.25} color="var(--mantine-color-anchor)" />;
const toAll = (
  <Button variant="default" renderRoot={(props) => <Link {...props} to="/review" search={{ view: 'all' }} />}>
    See all requests
  </Button>
);

/** Explains the empty queue and suggests the next step. */
export function EmptyQueue({ searchParams }: { searchParams: QueueSearch }) {
  const { settings } = useViewer().account;
  const mayTurnOn = useMissingPrivilege('ADMINISTER_ACCOUNT') === undefined;

  if (searchParams.state || isNarrowed(searchParams)) {
    return (
      <EmptyState
        illustration={<IconFilterOff size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
        title="No request is like that"
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/review" search={{ view: searchParams.view }} />}
          >
            {searchParams.state && !isNarrowed(searchParams) ? 'In any state' : 'Show all'}
          </Button>
        }
      >
        {isNarrowed(searchParams) ? 'Nothing here is like what you look for.' : 'There are none in this state.'}
      </EmptyState>
    );
  }
  if (!settings.multiAdmin.on) {
    return (
      <EmptyState
        illustration={drawing}
        title="Changes take effect at once"
        action={
          mayTurnOn && (
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/policies" />}>
              Go to the policies
            </Button>
          )
        }
      >
        Your account does not ask for a second admin. Once it does, changes wait here until another admin approves them.
      </EmptyState>
    );
  }
  if (searchParams.view) {
    return (
      <EmptyState illustration={drawing} title="No requests yet">
        {searchParams.view === 'mine'
          ? 'What you ask for waits here until another admin approves it.'
          : 'Requests of other admins are listed here, with their outcome.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState illustration={drawing} title="Nothing waits for you" action={toAll}>
      When another admin asks for a change that you may approve, it appears here by itself.
    </EmptyState>
  );
}
