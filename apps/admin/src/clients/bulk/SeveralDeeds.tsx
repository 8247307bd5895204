import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { Selection } from '../list/useSelection';

const SwitchSeveralDialog = lazy(async () => ({
  default: (await import('./SwitchSeveralDialog')).SwitchSeveralDialog,
}));

// packages/schema has the same number, and zod with it, which the list does without.
export const mostSeveral = 100;

const choices = [
  { to: 'disabled', verb: 'Disable', Icon: IconPlayerPause },
  { to: 'enabled', verb: 'Enable', Icon: IconPlayerPlay },
] as const;

/** What can be done to many clients at once. */
export function SeveralDeeds({ selection }: { selection: Selection }) {
  const [begun, begin] = useState<'enabled' | 'disabled'>();
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const unavailable =
    missingPrivilege ??
    (selection.rows.length > mostSeveral ? `At most ${mostSeveral} clients at once. Choose fewer.` : undefined);
  const end = () => begin(undefined);
  return (
    <>
      {choices.map(({ to, verb, Icon }) => (
        <DisabledTooltip key={to} reason={unavailable}>
          <Button
            size="xs"
            variant="default"
            disabled={Boolean(unavailable)}
            leftSection={<Icon size={15} />}
            onClick={() => begin(to)}
          >
            {verb}
          </Button>
        </DisabledTooltip>
      ))}
      {begun && (
        <Suspense>
          <SwitchSeveralDialog
            clients={selection.rows}
            to={begun}
            onLeaveOut={selection.leaveOut}
            onDone={() => {
              end();
              selection.clear();
            }}
            onClose={end}
          />
        </Suspense>
      )}
    </>
  );
}
