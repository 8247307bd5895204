import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { MyConsentsDocument, RevokeConsentDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';

/** The applications that may act for the viewer. Renders nothing without any. */
export function ConsentsSection() {
  const consents = useQuery(MyConsentsDocument).data?.myConsents ?? [];
  const { run, busy } = useCommand(RevokeConsentDocument, {
    successMessage: 'It can do nothing for you any more.',
    skipsApproval: true,
  });
  if (consents.length === 0) return null;
  return (
    <Section
      title="Applications that act for you"
      description="You allowed this when you signed in to them. What you take back ends at once."
    >
      <Stack component="ul" m={0} p={0}>
        {consents.map(({ clientId, clientName, scopeDescriptions, grantedAt }) => (
          <Group component="li" key={clientId} justify="space-between" align="flex-start" gap="sm">
            <Stack gap={2} flex="1 1 14rem">
              <Text fw={500}>{clientName}</Text>
              <Text size="sm">{scopeDescriptions.join(' · ')}</Text>
              <Text size="sm" c="dimmed">
                Since <Time at={grantedAt} />
              </Text>
            </Stack>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              onClick={() => run({ clientId })}
              aria-label={`Take back what ${clientName} may do`}
            >
              Take back
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
