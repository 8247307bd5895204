import { VisuallyHidden } from '@mantine/core';
import { Table } from './table/Table';

export const ActionsHeader = () => (
  <Table.Th w={56}>
    <VisuallyHidden>Actions</VisuallyHidden>
  </Table.Th>
);
