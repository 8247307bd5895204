import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { Section } from '../../ui/Section';
import { ValueToCopy } from '../../ui/ValueToCopy';
import { curlLine } from '../curlLine';
import { type Endpoints, useEndpoints } from '../useEndpoints';

const addresses: { key: keyof Endpoints; label: string; what: string; only?: 'AUTHORIZATION_CODE' }[] = [
  { key: 'token_endpoint', label: 'Token endpoint', what: 'the token endpoint' },
  {
    key: 'authorization_endpoint',
    label: 'Authorization endpoint',
    what: 'the authorization endpoint',
    only: 'AUTHORIZATION_CODE',
  },
  { key: 'issuer', label: 'Issuer, for libraries that find the rest by themselves', what: 'the issuer' },
  { key: 'jwks_uri', label: 'Keys, for the API that checks the tokens', what: 'the address of the keys' },
];

export function HowToSection({ client }: { client: ClientDetailsFragment }) {
  const { endpoints, failed, retry } = useEndpoints();
  return (
    <Section
      title="How to get a token"
      description="What the people who build the application need, besides the secret."
    >
      {failed && (
        <Group gap="sm">
          <Text size="sm">The addresses could not be loaded.</Text>
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        </Group>
      )}
      {!endpoints && !failed && <Skeleton height={220} aria-busy="true" />}
      {endpoints && (
        <Stack gap="sm">
          {client.grantTypes.includes('CLIENT_CREDENTIALS') && (
            <ValueToCopy
              label="In a shell, with the secret in CLIENT_SECRET"
              what="the curl line"
              value={curlLine(endpoints.token_endpoint, client.id)}
            />
          )}
          {addresses.map(({ key, label, what, only }) => {
            const address = endpoints[key];
            if (!address || (only && !client.grantTypes.includes(only))) return null;
            return <ValueToCopy key={key} label={label} what={what} value={address} />;
          })}
        </Stack>
      )}
    </Section>
  );
}
