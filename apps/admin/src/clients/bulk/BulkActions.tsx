import { Button } from '@mantine/core';
import { IconChevronUp, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Fragment, Suspense, useState } from 'react';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { lazyPart } from '../../ui/lazyPart';
import { MenuDivider, MenuItem } from '../../ui/menu/items';
import { MenuButton } from '../../ui/menu/MenuButton';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { Selection } from '../list/useSelection';
import type { BulkAction } from './BulkDialog';
import { formatClients } from './formatClients';
import { maxBulkClients } from './maxBulkClients';

const BulkDialog = lazyPart(() => import('./BulkDialog'), 'BulkDialog');

const buttons = [
  { action: 'disable', verb: 'Disable', Icon: IconPlayerPause },
  { action: 'enable', verb: 'Enable', Icon: IconPlayerPlay },
] as const;

const groups: readonly (readonly { action: BulkAction; label: string; needsModules?: true; grave?: true }[])[] = [
  [
    { action: 'owner', label: 'Change the owner' },
    { action: 'environment', label: 'Change the environment' },
  ],
  [
    { action: 'addModule', label: 'Grant a module or scopes', needsModules: true },
    { action: 'removeModule', label: 'Take a module or scopes', needsModules: true },
    { action: 'addAccessTypes', label: 'Give access types' },
    { action: 'removeAccessTypes', label: 'Take access types' },
  ],
  [
    { action: 'expire', label: 'End the secrets', grave: true },
    { action: 'delete', label: 'Delete', grave: true },
  ],
];

/** What can be done to the selected clients together. */
export function BulkActions({ selection }: { selection: Selection }) {
  const [action, setAction] = useState<BulkAction>();
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const missingForModules = useMissingPrivilege('MANAGE_MODULES');
  const unavailable =
    missingPrivilege ??
    (selection.rows.length > maxBulkClients ? `At most ${formatClients(maxBulkClients)} at once.` : undefined);
  const end = () => setAction(undefined);
  return (
    <>
      {buttons.map(({ action: to, verb, Icon }) => (
        <DisabledTooltip key={to} reason={unavailable}>
          <Button
            size="xs"
            variant="default"
            disabled={Boolean(unavailable)}
            leftSection={<Icon size={15} />}
            onClick={() => setAction(to)}
          >
            {verb}
          </Button>
        </DisabledTooltip>
      ))}
      {unavailable ? (
        <DisabledTooltip reason={unavailable}>
          <Button size="xs" variant="default" rightSection={<IconChevronUp size={15} />}>
            Change
          </Button>
        </DisabledTooltip>
      ) : (
        <MenuButton
          position="top-end"
          button={
            <Button size="xs" variant="default" rightSection={<IconChevronUp size={15} />}>
              Change
            </Button>
          }
        >
          {groups.map((group, place) => (
            <Fragment key={group[0]?.action}>
              {place > 0 && <MenuDivider />}
              {group.map(({ action: to, label, needsModules, grave }) => (
                <MenuItem
                  key={to}
                  disabled={Boolean(needsModules && missingForModules)}
                  {...(grave && { c: 'var(--mantine-color-error)' })}
                  onClick={() => setAction(to)}
                >
                  {label}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </MenuButton>
      )}
      {action && (
        <Suspense>
          <BulkDialog
            action={action}
            ids={selection.rows.map(({ id }) => id)}
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
