import { Badge } from '@mantine/core';
import styles from './ClientState.module.css';

export function ClientState({ enabled }: { enabled: boolean }) {
  return (
    <Badge
      color={enabled ? 'green' : 'gray'}
      leftSection={<span className={styles.dot} data-enabled={enabled} />}
      className={styles.badge}
    >
      {enabled ? 'Enabled' : 'Disabled'}
    </Badge>
  );
}
