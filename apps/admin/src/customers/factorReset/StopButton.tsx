import { Button } from '@mantine/core';
import { type FactorResetRowFragment, StopFactorResetDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';

/** Stops it before its time: the second factors stay as they are. */
export function StopButton({ reset: { id, adminName } }: { reset: FactorResetRowFragment }) {
  const { run, busy } = useCommand(StopFactorResetDocument, {
    successMessage: `The second factors of ${adminName} stay as they are.`,
    skipsApproval: true,
  });
  return (
    <Button
      size="xs"
      variant="default"
      loading={busy}
      aria-label={`Stop it: the reset for ${adminName}`}
      onClick={() => run({ input: { id } })}
    >
      Stop it
    </Button>
  );
}
