import { Table, VisuallyHidden } from '@mantine/core';

export const ActionsHeader = () => (
  <Table.Th w={56}>
    <VisuallyHidden>Actions</VisuallyHidden>
  </Table.Th>
);
