import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { AdminBadge } from '../../admins/AdminBadge';
import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { EmptyValue } from '../../ui/EmptyValue';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import styles from './PersonRow.module.css';

interface Props {
  person: Pick<
    CustomerDetailsFragment['people'][number],
    'name' | 'email' | 'state' | 'hasSecondFactor' | 'lastSignInAt'
  >;
  /** What may be done for them. */
  children: ReactNode;
}

export function PersonRow({ person, children }: Props) {
  const { name, email, state, hasSecondFactor, lastSignInAt } = person;
  const lastSignIn = lastSignInAt ? <Time at={lastSignInAt} /> : <EmptyValue>Never</EmptyValue>;
  return (
    <Table.Tr>
      <Table.Td className={styles.person}>
        <Stack gap={2}>
          <Group gap="xs">
            <Text size="sm" fw={500}>
              {name}
            </Text>
            {state !== 'ACTIVE' && <AdminBadge admin={{ state }} />}
          </Group>
          {name !== email && (
            <Text size="xs" c="dimmed">
              {email}
            </Text>
          )}
          {children}
          {state === 'ACTIVE' && (
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              {hasSecondFactor ? 'Second factor' : 'No second factor'}, last sign-in: {lastSignIn}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        {/* Nobody is told of those of a person who has not come in. */}
        {hasSecondFactor ? 'Yes' : state !== 'INVITED' && <EmptyValue>None</EmptyValue>}
      </Table.Td>
      <Table.Td visibleFrom="sm">{lastSignIn}</Table.Td>
    </Table.Tr>
  );
}
