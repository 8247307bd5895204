import { Text } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { CopyableCode } from '../../ui/CopyableCode';
import { Dialog } from '../../ui/Dialog';

/** What only the page's cache asks for is no field of the API. */
const withoutTypes = (key: string, value: unknown) => (key === '__typename' ? undefined : value);

/** A client in the words of the API, to compare and to send again. */
export const ClientJsonDialog = ({ client, onClose }: { client: ClientDetailsFragment; onClose: () => void }) => (
  <Dialog title={`${client.name} as JSON`} size="xl" onClose={onClose}>
    <Text size="sm" c="dimmed" mb="sm">
      As GraphQL answers it. A secret is never part of it.
    </Text>
    <CopyableCode code={JSON.stringify(client, withoutTypes, 2)} what="the JSON" />
  </Dialog>
);
