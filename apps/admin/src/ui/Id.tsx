import { Group, Text } from '@mantine/core';
import { CopyButton } from './CopyButton';
import styles from './Id.module.css';

/** An identifier that a person may want to take along. */
export function Id({ value, what, size = 'sm' }: { value: string; what: string; size?: 'xs' | 'sm' }) {
  return (
    <Group gap={2} wrap="nowrap" className={styles.id}>
      <Text span ff="monospace" size={size} className={styles.value} title={value}>
        {value}
      </Text>
      <CopyButton value={value} what={what} />
    </Group>
  );
}
