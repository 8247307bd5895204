import { Button } from '@mantine/core';
import { CloseSupportAccessDocument, type SupportAccessRowFragment } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';

/** Shuts it from the very next request on; what was not answered is withdrawn so. */
export function CloseButton({ access: { id, state, accountName } }: { access: SupportAccessRowFragment }) {
  const isOpen = state === 'OPEN';
  const { run, busy } = useCommand(CloseSupportAccessDocument, {
    successMessage: isOpen ? `Nobody looks inside ${accountName} by this any more.` : 'You ask for it no longer.',
    skipsApproval: true,
  });
  return (
    <Button size="xs" variant="default" loading={busy} onClick={() => run({ input: { id } })}>
      {isOpen ? 'Shut it' : 'Withdraw'}
    </Button>
  );
}
