import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useGradually } from '../form/useGradually';
import { useListField } from '../form/useListField';
import { Section } from '../ui/Section';
import { emptyScope } from './moduleValues';
import { ScopeRow } from './ScopeRow';
import styles from './ScopesField.module.css';
import type { ModuleForm } from './useModuleForm';

export function ScopesField({ form }: { form: ModuleForm }) {
  const { scopes } = form.getValues();
  const rows = useListField(form, 'scopes');
  const rendered = useGradually(scopes.length);
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
        {scopes.slice(0, rendered).map((scope, index) => (
          <ScopeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the places in the list.
            key={index}
            form={form}
            index={index}
            shown={rows.shownOf(index, scope)}
            takesFocus={rows.takesFocus(index, scopes)}
            onRemove={() => rows.remove(index)}
          />
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
