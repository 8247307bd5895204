import { Combobox, Loader, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../ui/Dialog';
import styles from './FindDialog.module.css';
import { useFound } from './useFound';

/** Leads to whatever is found: by its first letters, the arrow keys and Enter. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { groups, busy, failure } = useFound(typed);
  const combobox = useCombobox({ opened: true });
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const targets = groups.flatMap((group) => group.targets);
  const keys = targets.map(({ key }) => key).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first of what is found now.
  useEffect(() => {
    // Mantine tells a screen reader of what the arrow keys chose, and not of this.
    field.current?.setAttribute('aria-activedescendant', combobox.selectFirstOption() ?? '');
  }, [keys]);

  function go(key: string) {
    const target = targets.find((each) => each.key === key);
    onClose();
    if (target) void navigate(target.link as never);
  }

  return (
    <Dialog
      // The combobox keeps Escape for a list of its own that could be closed.
      onKeyDownCapture={(event) => event.key === 'Escape' && onClose()}
      title="Find"
      onClose={onClose}
      size="lg"
      padding={0}
      withCloseButton={false}
      classNames={{ header: styles.header }}
    >
      <Combobox store={combobox} onOptionSubmit={go}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            ref={field}
            role="combobox"
            data-autofocus
            size="md"
            variant="unstyled"
            className={styles.field}
            aria-label="Find"
            placeholder="A client, module, access type, admin, or page"
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={busy && <Loader size={16} />}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah="min(60vh, 28rem)" type="auto">
          <Combobox.Options className={styles.options} aria-label="Found">
            {groups.map(({ title, targets: found }) => (
              <Combobox.Group key={title} label={title}>
                {found.map(({ key, label, detail }) => (
                  <Combobox.Option key={key} value={key} className={styles.option}>
                    <bdi className={styles.label}>{label}</bdi>
                    {detail && (
                      <Text span size="xs" c="dimmed" className={styles.detail}>
                        {detail}
                      </Text>
                    )}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </ScrollArea.Autosize>
        <Text role="status" size="sm" c="dimmed" className={styles.status}>
          {failure ?? (targets.length > 0 || busy ? undefined : `Nothing is found for “${typed.trim()}”.`)}
        </Text>
      </Combobox>
    </Dialog>
  );
}
