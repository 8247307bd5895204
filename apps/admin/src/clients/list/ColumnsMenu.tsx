import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { type Column, columnLabels, columns } from './columns';

interface Props {
  shown: readonly Column[];
  onChoose: (shown: Column[]) => void;
}

export function ColumnsMenu({ shown, onChoose }: Props) {
  const toggle = (column: Column) =>
    onChoose(columns.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one))));
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <Menu.CheckboxItem key={column} checked={shown.includes(column)} onChange={() => toggle(column)}>
            {columnLabels[column]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
