import { Alert, Divider, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { CopyableValue } from '../../ui/CopyableValue';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { ExampleTabs } from '../quickstart/ExampleTabs';
import { MaskedValue } from '../secrets/MaskedValue';
import type { ClientTarget } from '../target';
import { useEndpoints } from '../useEndpoints';

/** The answer of the server to whoever opened a share link. */
export interface OpenedSecret {
  value: string;
  client: Pick<ClientTarget, 'id' | 'name' | 'environment'> & { grantTypes: readonly string[] };
}

/** The secret behind a share link, once, and what to do with it. */
export function RevealedSecret({ value, client }: OpenedSecret) {
  const [copied, setCopied] = useState(false);
  const { dialog } = useLeaveGuard({
    active: () => !copied,
    title: 'Leave without having copied the secret?',
    text: 'It is not shown again. Without it you have to ask for another.',
    verb: 'Leave without it',
  });
  return (
    <Stack>
      <Alert color="yellow" title="Copy it now: it is not shown again.">
        Keep it where the application reads its secrets from, and nowhere else.
      </Alert>
      <MaskedValue label="Client secret" what="the secret" value={value} onCopied={() => setCopied(true)} />
      <Text size="sm" c="dimmed" role="status">
        {copied ? 'Copied. You can leave.' : 'Not copied yet.'}
      </Text>
      <Divider />
      <HowToUse client={client} />
      {dialog}
    </Stack>
  );
}

function HowToUse({ client }: Pick<OpenedSecret, 'client'>) {
  const { endpoints, failed } = useEndpoints();
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        How to use it
      </Title>
      <CopyableValue label="Client id" what="the client id" value={client.id} />
      {!endpoints && !failed && <Skeleton height={220} aria-busy="true" />}
      {endpoints && (
        <>
          <CopyableValue label="Token endpoint" what="the token endpoint" value={endpoints.token_endpoint} />
          {client.grantTypes.includes('CLIENT_CREDENTIALS') && (
            <ExampleTabs tokenEndpoint={endpoints.token_endpoint} client={client} />
          )}
        </>
      )}
    </Stack>
  );
}
