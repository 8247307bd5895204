import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useGradually } from '../form/useGradually';
import { useListField } from '../form/useListField';
import { operationLabels, operations } from '../labels/operations';
import { EmptyValue } from '../ui/EmptyValue';
import { Section } from '../ui/Section';
import { Table } from '../ui/table/Table';
import { emptyPermission } from './accessTypeValues';
import { PermissionRow } from './PermissionRow';
import styles from './PermissionsField.module.css';
import type { AccessTypeForm } from './useAccessTypeForm';

/** The rows are objects and the columns operations, as in the table of the access type, but editable. */
export function PermissionsField({ form }: { form: AccessTypeForm }) {
  const { permissions } = form.getValues();
  const rows = useListField(form, 'permissions');
  const rendered = useGradually(permissions.length);
  const first = new Map(permissions.map(({ object }, index) => [object, index] as const).toReversed());
  const names = permissions.map(({ object }, index) =>
    object && first.get(object) === index ? object : `object ${index + 1}`,
  );
  return (
    <Section
      title="Permissions"
      description="The objects that it reaches, and the operations on each. Without named fields, all fields; other fields need a row of their own."
    >
      <div data-path="permissions" tabIndex={-1}>
        {permissions.length === 0 ? (
          <EmptyValue>No objects: this access type allows nothing.</EmptyValue>
        ) : (
          <Table className={styles.table} withRowBorders={false} verticalSpacing={4} horizontalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles.object}>Object</Table.Th>
                {operations.map((operation) => (
                  <Table.Th key={operation} className={styles.operation}>
                    {operationLabels[operation]}
                  </Table.Th>
                ))}
                <Table.Th>Only these fields</Table.Th>
                <Table.Td className={styles.remove} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {permissions.slice(0, rendered).map((permission, index) => (
                <PermissionRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the places in the list.
                  key={index}
                  form={form}
                  index={index}
                  name={names[index] ?? ''}
                  shown={rows.shownOf(index, permission, names[index])}
                  takesFocus={rows.takesFocus(index, permissions)}
                  onRemove={() => rows.remove(index)}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </div>
      {form.errors.permissions && (
        <Text size="xs" c="var(--mantine-color-error)" mt="xs">
          {form.errors.permissions}
        </Text>
      )}
      <Button
        variant="subtle"
        size="xs"
        mt="xs"
        leftSection={<IconPlus size={15} />}
        onClick={() => rows.add(structuredClone(emptyPermission))}
      >
        Add an object
      </Button>
    </Section>
  );
}
