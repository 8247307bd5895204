import { Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCopy } from '../../ui/useCopy';
import styles from './SelectionBar.module.css';
import type { Selection } from './useSelection';

const copyLabels = { idle: 'Copy ids', copied: 'Copied', failed: 'Copying did not work' };

/** The number of selected clients and the actions on them. It stays visible while scrolling. */
export function SelectionBar({ selection, children }: { selection: Selection; children?: ReactNode }) {
  const { rows, clear } = selection;
  const { state, copy } = useCopy(rows.map(({ id }) => id).join('\n'));
  if (rows.length === 0) return null;
  return (
    <Paper component="section" aria-label="Selected clients" withBorder shadow="md" radius="lg" className={styles.bar}>
      <Text size="sm" fw={600} role="status">
        {rows.length === 1 ? '1 client selected' : `${rows.length.toLocaleString('en')} clients selected`}
      </Text>
      <Group gap="xs" className={styles.actions}>
        {children}
        <Button size="xs" variant="default" leftSection={<IconCopy size={15} />} onClick={copy}>
          {copyLabels[state]}
        </Button>
        <CloseButton aria-label="Select none" onClick={clear} />
      </Group>
    </Paper>
  );
}
