import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { later } from '../../api/later';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { Selection } from '../list/useSelection';

const BulkEnableDialog = lazy(
  later(async () => ({
    default: (await import('./BulkEnableDialog')).BulkEnableDialog,
  })),
);

// packages/schema has the same number, but depends on zod, which the list does not load.
export const maxBulkClients = 100;

const choices = [
  { to: 'disabled', verb: 'Disable', Icon: IconPlayerPause },
  { to: 'enabled', verb: 'Enable', Icon: IconPlayerPlay },
] as const;

/** Enables or disables the selected clients. */
export function BulkActions({ selection }: { selection: Selection }) {
  const [target, setTarget] = useState<'enabled' | 'disabled'>();
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const unavailable =
    missingPrivilege ??
    (selection.rows.length > maxBulkClients ? `At most ${maxBulkClients} clients at once. Choose fewer.` : undefined);
  const end = () => setTarget(undefined);
  return (
    <>
      {choices.map(({ to, verb, Icon }) => (
        <DisabledTooltip key={to} reason={unavailable}>
          <Button
            size="xs"
            variant="default"
            disabled={Boolean(unavailable)}
            leftSection={<Icon size={15} />}
            onClick={() => setTarget(to)}
          >
            {verb}
          </Button>
        </DisabledTooltip>
      ))}
      {target && (
        <Suspense>
          <BulkEnableDialog
            clients={selection.rows}
            to={target}
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
