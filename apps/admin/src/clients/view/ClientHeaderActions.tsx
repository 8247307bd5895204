import { Button } from '@mantine/core';
import { IconCopyPlus, IconPencil, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { BeginClientAction } from '../useClientActions';
import { JsonButton } from './JsonButton';

export function ClientHeaderActions({ client, begin }: { client: ClientDetailsFragment; begin: BeginClientAction }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const disabled = Boolean(missingPrivilege);
  const { enabled, hold } = client;
  const held = hold ? `${hold.by} disabled it. Ask ${hold.by} to release it.` : undefined;
  return (
    <>
      <JsonButton client={client} />
      <DisabledTooltip reason={missingPrivilege ?? held}>
        {enabled ? (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} />}
            disabled={disabled}
            onClick={() => begin('disable', client)}
          >
            Disable
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={16} />}
            disabled={disabled || Boolean(hold)}
            onClick={() => begin('enable', client)}
          >
            Enable
          </Button>
        )}
      </DisabledTooltip>
      <DisabledTooltip reason={missingPrivilege}>
        <Button
          variant="default"
          leftSection={<IconCopyPlus size={16} />}
          disabled={disabled}
          renderRoot={(props) => <Link {...props} to="/clients/new" search={{ like: client.id }} />}
        >
          Duplicate
        </Button>
      </DisabledTooltip>
      <DisabledTooltip reason={missingPrivilege}>
        <Button
          leftSection={<IconPencil size={16} />}
          disabled={disabled}
          renderRoot={(props) => <Link {...props} to="/clients/$clientId/edit" params={{ clientId: client.id }} />}
        >
          Edit
        </Button>
      </DisabledTooltip>
    </>
  );
}
