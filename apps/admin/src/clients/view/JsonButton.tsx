import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBraces } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { lazyPart } from '../../ui/lazyPart';

const ClientJsonDialog = lazyPart(() => import('./ClientJsonDialog'), 'ClientJsonDialog');

export function JsonButton({ client }: { client: ClientDetailsFragment }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconBraces size={16} />} onClick={open}>
        View as JSON
      </Button>
      {opened && (
        <Suspense>
          <ClientJsonDialog client={client} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
