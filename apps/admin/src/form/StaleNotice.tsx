import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { fieldWords, valueWords } from '../labels/fields';
import type { Stale } from './useStaleEdit';

interface Props<Entity, Values extends object> {
  stale: Stale<Entity, Values>;
  mine: Values;
  onCarryOn: (preferred: 'mine' | 'theirs') => void;
  /** The words for a value, where the form keeps ids. */
  words?: (field: string, value: unknown) => string;
}

export function StaleNotice<Entity, Values extends object>(props: Props<Entity, Values>) {
  const { stale, mine, onCarryOn, words = valueWords } = props;
  const fields = Object.keys(stale.theirs) as (keyof Values & string)[];
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<IconUsers size={18} />}
      title="Somebody else changed this while you were editing"
    >
      <Stack gap="sm">
        <Text size="sm">
          Nothing was saved yet, and nothing that you typed is lost. This is what changed meanwhile:
        </Text>
        {fields.length > 0 && (
          <Table withRowBorders={false} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Field</Table.Th>
                <Table.Th>Now</Table.Th>
                <Table.Th>Yours</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fields.map((field) => (
                <Table.Tr key={field}>
                  <Table.Td>{fieldWords(field)}</Table.Td>
                  <Table.Td>{words(field, stale.theirs[field])}</Table.Td>
                  <Table.Td>{stale.clashes.includes(field) ? words(field, mine[field]) : 'unchanged'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {stale.clashes.length > 0 ? (
          <Group gap="xs">
            <Button size="xs" onClick={() => onCarryOn('mine')}>
              Keep mine where both changed
            </Button>
            <Button size="xs" variant="default" onClick={() => onCarryOn('theirs')}>
              Take theirs where both changed
            </Button>
          </Group>
        ) : (
          <Group gap="xs">
            <Button size="xs" onClick={() => onCarryOn('mine')}>
              Take these in, and keep my changes
            </Button>
          </Group>
        )}
        <Text size="sm">Then look it over and save again.</Text>
      </Stack>
    </Alert>
  );
}
