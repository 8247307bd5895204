import type { Operation } from '@countersign/schema';
import { ActionIcon, Checkbox, TagsInput, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ListRowProps, listRow } from '../form/listRow';
import { operationLabels, operations } from '../labels/operations';
import { Table } from '../ui/table/Table';
import { Tooltip } from '../ui/tooltip/Tooltip';
import styles from './PermissionsField.module.css';
import type { AccessTypeForm } from './useAccessTypeForm';

interface Props extends ListRowProps {
  form: AccessTypeForm;
  /** What the row is called by: its object, if no other row comes first with it. */
  name: string;
  takesFocus: boolean;
  onRemove: () => void;
}

export const PermissionRow = listRow(({ form, index, name, takesFocus, onRemove }: Props) => {
  const path = `permissions.${index}` as const;
  const permission = form.getValues().permissions[index];
  if (!permission) return null;
  const error = form.errors[`${path}.operations`];

  function allow(operation: Operation, allowed: boolean) {
    const held = new Set(form.getValues().permissions[index]?.operations);
    if (allowed) held.add(operation);
    else held.delete(operation);
    form.setFieldValue(`${path}.operations`, operations.filter((one) => held.has(one)) as never);
    form.clearFieldError(`${path}.operations`);
  }

  return (
    <Table.Tr className={styles.row}>
      <Table.Td className={styles.object}>
        <TextInput
          aria-label={`Object ${index + 1}`}
          placeholder="Employee"
          autoComplete="off"
          spellCheck={false}
          autoFocus={takesFocus}
          {...form.getInputProps(`${path}.object`)}
        />
        {error && (
          <Text size="xs" c="var(--mantine-color-error)" mt={4}>
            {error}
          </Text>
        )}
      </Table.Td>
      {operations.map((operation) => (
        <Table.Td key={operation} className={styles.operation}>
          <div className={styles.check} data-operation={operationLabels[operation]}>
            <Checkbox
              aria-label={`${operationLabels[operation]} ${name}`}
              checked={permission.operations.includes(operation)}
              onChange={(event) => allow(operation, event.currentTarget.checked)}
            />
          </div>
        </Table.Td>
      ))}
      <Table.Td className={styles.fields}>
        <TagsInput
          aria-label={`Fields of ${name}`}
          placeholder={permission.fields.length === 0 ? 'All fields' : undefined}
          comboboxProps={{ withinPortal: false }}
          acceptValueOnBlur
          splitChars={[',', ' ', ';']}
          {...form.getInputProps(`${path}.fields`)}
        />
      </Table.Td>
      <Table.Td className={styles.remove}>
        <Tooltip label="Remove">
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove ${name}`} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
});
