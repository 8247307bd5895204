import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { CopyableCode } from '../../ui/CopyableCode';
import { CopyableValue } from '../../ui/CopyableValue';
import { Section } from '../../ui/Section';
import { resourceToName } from '../form/tokenForms';
import { type Endpoints, useEndpoints } from '../useEndpoints';
import { authorizationRequest, codeExchange } from './codeFlow';
import { ExampleTabs } from './ExampleTabs';
import { HttpFileButton } from './HttpFileButton';
import { httpFile } from './httpFile';

const addresses: { key: keyof Endpoints; label: string; what: string; only?: 'AUTHORIZATION_CODE' }[] = [
  { key: 'token_endpoint', label: 'Token endpoint', what: 'the token endpoint' },
  {
    key: 'authorization_endpoint',
    label: 'Authorization endpoint',
    what: 'the authorization endpoint',
    only: 'AUTHORIZATION_CODE',
  },
  { key: 'issuer', label: 'Issuer, for libraries with discovery', what: 'the issuer' },
  { key: 'jwks_uri', label: 'Keys, for the API that checks the tokens', what: 'the address of the keys' },
];

export function QuickstartSection({ client }: { client: ClientDetailsFragment }) {
  const { endpoints, failed, retry } = useEndpoints();
  return (
    <Section title="How to get a token" description="For the developers of the application, besides the secret.">
      {failed && (
        <Group gap="sm">
          <Text size="sm">The addresses could not be loaded.</Text>
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        </Group>
      )}
      {!endpoints && !failed && <Skeleton height={420} aria-busy="true" />}
      {endpoints && <Quickstart client={client} endpoints={endpoints} />}
    </Section>
  );
}

function Quickstart({ client, endpoints }: { client: ClientDetailsFragment; endpoints: Endpoints }) {
  const actsForItself = client.grantTypes.includes('CLIENT_CREDENTIALS');
  const resource = resourceToName(client.modules.map(({ module }) => module));
  return (
    <Stack gap="sm">
      {actsForItself && resource && (
        <Text size="sm">
          One token is not for all of its APIs: add the one that it is for to each request, such as{' '}
          <code style={{ overflowWrap: 'anywhere' }}>resource={resource}</code>. A request that names none is refused.
        </Text>
      )}
      {actsForItself && <ExampleTabs tokenEndpoint={endpoints.token_endpoint} client={client} />}
      {client.grantTypes.includes('AUTHORIZATION_CODE') && endpoints.authorization_endpoint && (
        <>
          <Text size="sm" fw={500}>
            For a person: send their browser here, with new random values for the words in capitals each time
          </Text>
          <CopyableCode
            code={authorizationRequest(endpoints.authorization_endpoint, client)}
            what="the authorization request"
          />
          <Text size="sm" fw={500}>
            Then exchange the code that comes back
          </Text>
          <CopyableCode code={codeExchange(endpoints.token_endpoint, client)} what="the exchange of the code" />
        </>
      )}
      {addresses.map(({ key, label, what, only }) => {
        const address = endpoints[key];
        if (!address || (only && !client.grantTypes.includes(only))) return null;
        return <CopyableValue key={key} label={label} what={what} value={address} />;
      })}
      <Group gap="md">
        {actsForItself && <HttpFileButton name={client.id} text={httpFile(client, endpoints)} />}
        <Anchor href="/docs" target="_blank" size="sm">
          Everything about the API
        </Anchor>
        <Anchor href="/openapi.json" target="_blank" size="sm">
          OpenAPI
        </Anchor>
      </Group>
    </Stack>
  );
}
