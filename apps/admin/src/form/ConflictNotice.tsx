import { keysOf } from '@countersign/schema';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { fieldLabel, valueLabel } from '../labels/fields';
import { Table } from '../ui/table/Table';
import type { EditConflict } from './useEditConflict';

interface Props<Entity, Values extends object> {
  conflict: EditConflict<Entity, Values>;
  mine: Values;
  onResolve: (preferred: 'mine' | 'theirs') => void;
  /** Formats a value of a field that contains ids. */
  formatValue?: (field: string, value: unknown) => string;
}

/** Why nothing can be saved while the notice stands. */
export const resolveFirst = 'Somebody else changed this: choose above what to keep.';

/** Stands above the buttons, and takes the focus: whoever pressed one of them hears of it there. */
export function ConflictNotice<Entity, Values extends object>(props: Props<Entity, Values>) {
  const { conflict, mine, onResolve, formatValue = valueLabel } = props;
  const fields = keysOf(conflict.theirs);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
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
                  <Table.Td>{fieldLabel(field)}</Table.Td>
                  <Table.Td>{formatValue(field, conflict.theirs[field])}</Table.Td>
                  <Table.Td>
                    {conflict.conflicts.includes(field) ? formatValue(field, mine[field]) : 'unchanged'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {conflict.conflicts.length > 0 ? (
          <Group gap="xs">
            <Button size="xs" onClick={() => onResolve('mine')}>
              Keep mine where both changed
            </Button>
            <Button size="xs" variant="default" onClick={() => onResolve('theirs')}>
              Take theirs where both changed
            </Button>
          </Group>
        ) : (
          <Group gap="xs">
            <Button size="xs" onClick={() => onResolve('mine')}>
              Take these in, and keep my changes
            </Button>
          </Group>
        )}
        <Text size="sm">Then look it over and save again.</Text>
      </Stack>
    </Alert>
  );
}
