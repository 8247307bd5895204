import { Badge, Button, Group, Text } from '@mantine/core';
import { type MySecurityQuery, RevokeSessionDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { browserLabel } from './browserLabel';

type Session = MySecurityQuery['mySecurity']['sessions'][number];

const methods: Record<Session['method'], string> = {
  PASSWORD: 'Password',
  PASSKEY: 'Passkey',
  IDENTITY_PROVIDER: 'Single sign-on',
};

export function SessionsSection({ sessions }: { sessions: Session[] }) {
  const { run, busy } = useCommand(RevokeSessionDocument, {
    successMessage: 'That browser is signed out.',
    hasEffect: true,
    skipsApproval: true,
  });
  return (
    <Section title="Where you are signed in" description="End what you do not know, and change your password." flush>
      <DataTable
        borderless
        label="Sessions"
        head={
          <>
            <Table.Th>Browser</Table.Th>
            <Table.Th>Address</Table.Th>
            <Table.Th visibleFrom="sm">Signed in</Table.Th>
            <ActionsHeader />
          </>
        }
      >
        {sessions.map((session) => (
          <Table.Tr key={session.id}>
            <Table.Td>
              <Group gap="xs">
                <Text size="sm">{browserLabel(session.userAgent)}</Text>
                {session.isCurrent && <Badge color="green">This one</Badge>}
              </Group>
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                <Time at={session.createdAt} /> · {methods[session.method]}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{session.address}</Text>
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Text size="sm">
                <Time at={session.createdAt} /> · {methods[session.method]}
              </Text>
            </Table.Td>
            <Table.Td ta="right">
              {!session.isCurrent && (
                <Button size="compact-sm" variant="default" loading={busy} onClick={() => run({ id: session.id })}>
                  End
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Section>
  );
}
