import { Alert, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './HealthAlert.module.css';

interface Props {
  /** Whether the client has already stopped working, as opposed to soon. */
  stopped: boolean;
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

export const HealthAlert = ({ stopped, title, action, children }: Props) => (
  <Alert color={stopped ? 'red' : 'yellow'} icon={<IconAlertTriangle size={18} />} title={title}>
    <Group justify="space-between" gap="sm">
      <div className={styles.words}>{children}</div>
      {action}
    </Group>
  </Alert>
);
