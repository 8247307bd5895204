import { Group, Text } from '@mantine/core';
import styles from './CopyableId.module.css';
import { CopyButton } from './CopyButton';

/** An identifier with a copy button. */
export function CopyableId({ value, what, size = 'sm' }: { value: string; what: string; size?: 'xs' | 'sm' }) {
  return (
    <Group gap={2} wrap="nowrap" className={styles.id}>
      <Text span ff="monospace" size={size} className={styles.value} title={value}>
        {value}
      </Text>
      <CopyButton value={value} what={what} />
    </Group>
  );
}
