import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { MenuCheckboxItem } from '../../ui/menu/items';
import { MenuButton } from '../../ui/menu/MenuButton';
import { type Column, columnLabels, columns } from './columns';

interface Props {
  shown: readonly Column[];
  onChoose: (shown: Column[]) => void;
}

export function ColumnsMenu({ shown, onChoose }: Props) {
  const toggle = (column: Column) =>
    onChoose(columns.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one))));
  return (
    <MenuButton
      position="bottom-end"
      width={220}
      button={
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          Columns
        </Button>
      }
    >
      {columns.map((column) => (
        <MenuCheckboxItem key={column} checked={shown.includes(column)} onChange={() => toggle(column)}>
          {columnLabels[column]}
        </MenuCheckboxItem>
      ))}
    </MenuButton>
  );
}
