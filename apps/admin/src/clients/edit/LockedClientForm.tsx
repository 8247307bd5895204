import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconCopyPlus, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { DetailsSection } from '../view/DetailsSection';
import { PermissionsSection } from '../view/PermissionsSection';

interface Props {
  client: ClientDetailsFragment;
  /** The one field that can be changed. */
  children: ReactNode;
}

/** The form of a client whose account locks clients: why, what can be changed all the same, and what it is. */
export const LockedClientForm = ({ client, children }: Props) => (
  <Stack>
    <Alert icon={<IconLock size={18} />} title="Only the access types of this client can be changed.">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          That is a policy of your account. For anything else add a duplicate that is as you want it, and delete this
          one once nothing uses it any more.
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopyPlus size={15} />}
          renderRoot={(props) => <Link {...props} to="/clients/new" search={{ like: client.id }} />}
        >
          Duplicate
        </Button>
      </Stack>
    </Alert>
    {children}
    <DetailsSection client={client} />
    <PermissionsSection client={client} />
  </Stack>
);
