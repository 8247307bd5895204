import { ActionIcon, Button, Select, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useListField } from '../form/useListField';
import { scopeLevelLabels } from '../labels/levels';
import { Section } from '../ui/Section';
import { emptyScope } from './moduleValues';
import styles from './ScopesField.module.css';
import type { ModuleForm } from './useModuleForm';

const levels = Object.entries(scopeLevelLabels).map(([value, label]) => ({ value, label }));

export function ScopesField({ form }: { form: ModuleForm }) {
  const { scopes } = form.getValues();
  const rows = useListField(form, 'scopes');
  return (
    <Section
      title="Scopes"
      description="What a token may be for. The standard ones come with the module, the administrator ones only where a client is made its administrator; a client may also be granted chosen ones alone."
    >
      {scopes.length > 0 && (
        // Every field has its own label as well.
        <div className={styles.head} aria-hidden>
          <span>Scope</span>
          <span>What it allows</span>
          <span>Level</span>
        </div>
      )}
      <ul className={styles.scopes} data-path="scopes" tabIndex={-1}>
        {scopes.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the places in the list.
          <li key={index} className={styles.scope}>
            <TextInput
              aria-label={`Name of scope ${index + 1}`}
              placeholder="payroll.read"
              spellCheck={false}
              autoComplete="off"
              autoFocus={rows.takesFocus(index, scopes)}
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
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Remove scope ${index + 1}`}
                onClick={() => rows.remove(index)}
              >
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      {form.errors.scopes && (
        <Text size="xs" c="var(--mantine-color-error)" mb="xs">
          {form.errors.scopes}
        </Text>
      )}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={15} />}
        onClick={() => rows.add({ ...emptyScope })}
      >
        Add a scope
      </Button>
    </Section>
  );
}
