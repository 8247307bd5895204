import { useApolloClient } from '@apollo/client/react';
import { Button, Group, List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import {
  IdentityProviderTrialDocument,
  type IdentityProviderTrialInput,
  type IdentityProviderTrialQuery,
} from '../api/__generated__/graphql';
import { type Failure, failureOf } from '../api/failure';
import { FailureAlert } from '../ui/FailureAlert';
import { Section } from '../ui/Section';

interface Props {
  input: () => IdentityProviderTrialInput;
  isReady: () => boolean;
}

type TestResults = IdentityProviderTrialQuery['identityProviderTrial'];

/** Tests the identity provider and the domains in the form, before they are saved. */
export function ConnectionTest({ input, isReady }: Props) {
  const apollo = useApolloClient();
  const [results, setResults] = useState<TestResults>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function runTest() {
    setResults(undefined);
    setFailure(undefined);
    if (!isReady()) return;
    setBusy(true);
    try {
      const query = IdentityProviderTrialDocument;
      const { data } = await apollo.query({ query, variables: { input: input() }, fetchPolicy: 'no-cache' });
      setResults(data?.identityProviderTrial);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  }

  return (
    <Section
      title="Try it"
      description="Asks your provider and DNS, and saves nothing."
      actions={
        <Button variant="default" loading={busy} onClick={runTest}>
          Try it
        </Button>
      }
    >
      <div role="status">
        {failure && <FailureAlert failure={failure} />}
        {!results && !failure && (
          <Text size="sm" c="dimmed">
            Not tried yet.
          </Text>
        )}
        {results && (
          <List spacing="xs" listStyleType="none" aria-label="What was tried">
            {results.map(({ what, isGood, message }) => (
              <List.Item key={what}>
                <Group gap="xs" wrap="nowrap" align="flex-start">
                  <ThemeIcon size={22} radius="xl" color={isGood ? 'green' : 'red'} variant="light">
                    {isGood ? <IconCheck size={14} aria-label="Good" /> : <IconX size={14} aria-label="Not good" />}
                  </ThemeIcon>
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {message}
                  </Text>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
      </div>
    </Section>
  );
}
