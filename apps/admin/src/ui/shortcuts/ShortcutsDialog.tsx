import { Kbd, Stack, Switch } from '@mantine/core';
import { Dialog } from '../Dialog';
import { Table } from '../table/Table';
import { findKey, rowKeys, shortcuts } from './shortcuts';
import { useShortcutsOn } from './useShortcuts';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useShortcutsOn();
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <Stack>
        <Switch
          data-autofocus
          label="Single keys act"
          description="Off, no key does anything by itself. Everything works by Tab and Enter either way. Kept in this browser."
          checked={on}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Key</Table.Th>
              <Table.Th>What it does</Table.Th>
              <Table.Th>Where</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Td>
                <Kbd>{findKey.shown}</Kbd>
              </Table.Td>
              <Table.Td>Find anything; this one cannot be turned off</Table.Td>
              <Table.Td>Everywhere</Table.Td>
            </Table.Tr>
            {Object.entries(shortcuts).map(([key, { does, where }]) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Kbd>{key}</Kbd>
                </Table.Td>
                <Table.Td>{does}</Table.Td>
                <Table.Td>{where}</Table.Td>
              </Table.Tr>
            ))}
            {rowKeys.map(({ keys, does, where }) => (
              <Table.Tr key={does}>
                <Table.Td>
                  {keys.map((key) => (
                    <Kbd key={key} me={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{does}</Table.Td>
                <Table.Td>{where}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Dialog>
  );
}
