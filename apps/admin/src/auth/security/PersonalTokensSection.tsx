import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { MyPersonalTokensDocument, RevokePersonalTokenDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { EmptyValue } from '../../ui/EmptyValue';
import { lazyPart } from '../../ui/lazyPart';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { useViewer } from '../../viewer/viewer';

const PersonalTokenDialog = lazyPart(() => import('./PersonalTokenDialog'), 'PersonalTokenDialog');

/** The tokens of the viewer's own programs. Renders nothing for somebody who has nothing to pass on. */
export function PersonalTokensSection() {
  const { privileges } = useViewer();
  const [making, setMaking] = useState(false);
  const tokens = useQuery(MyPersonalTokensDocument).data?.myPersonalTokens ?? [];
  const { run, busy } = useCommand(RevokePersonalTokenDocument, {
    successMessage: 'The token does nothing any more.',
    skipsApproval: true,
  });
  if (privileges.length === 0) return null;
  return (
    <Section
      title="Personal tokens"
      description="For a script of your own, for an hour at most. What it asks for, it asks in your name; where changes wait for another admin, you confirm it here first."
      actions={
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>
          Make a token
        </Button>
      }
    >
      {tokens.length === 0 && <EmptyValue>None now.</EmptyValue>}
      <Stack component="ul" m={0} p={0}>
        {tokens.map(({ id, name, scopes, expiresAt }) => (
          <Group component="li" key={id} justify="space-between" align="flex-start" gap="sm">
            <Stack gap={2} flex="1 1 14rem">
              <Text fw={500}>{name}</Text>
              <Text size="sm">{scopes.join(' · ')}</Text>
              <Text size="sm" c="dimmed">
                {id} · ends <Time at={expiresAt} />
              </Text>
            </Stack>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              onClick={() => run({ input: { id } })}
              aria-label={`End the token ${name}`}
            >
              End
            </Button>
          </Group>
        ))}
      </Stack>
      <Suspense>{making && <PersonalTokenDialog onClose={() => setMaking(false)} />}</Suspense>
    </Section>
  );
}
