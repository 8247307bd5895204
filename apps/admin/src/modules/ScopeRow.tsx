import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ListRowProps, listRow } from '../form/listRow';
import { scopeLevelLabels } from '../labels/levels';
import { Tooltip } from '../ui/tooltip/Tooltip';
import styles from './ScopesField.module.css';
import type { ModuleForm } from './useModuleForm';

const levels = Object.entries(scopeLevelLabels).map(([value, label]) => ({ value, label }));

interface Props extends ListRowProps {
  form: ModuleForm;
  takesFocus: boolean;
  onRemove: () => void;
}

export const ScopeRow = listRow(({ form, index, takesFocus, onRemove }: Props) => (
  <li className={styles.scope}>
    <TextInput
      aria-label={`Name of scope ${index + 1}`}
      placeholder="payroll.read"
      spellCheck={false}
      autoComplete="off"
      autoFocus={takesFocus}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      {...form.getInputProps(`scopes.${index}.name`)}
    />
    <TextInput
      aria-label={`Description of scope ${index + 1}`}
      placeholder="What it allows"
      autoComplete="off"
      {...form.getInputProps(`scopes.${index}.description`)}
    />
    <Select
      aria-label={`Level of scope ${index + 1}`}
      allowDeselect={false}
      data={levels}
      {...form.getInputProps(`scopes.${index}.level`)}
    />
    <Tooltip label="Remove">
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove scope ${index + 1}`} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </Tooltip>
  </li>
));
