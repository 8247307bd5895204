import { NavLink, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../viewer/viewer';
import styles from './Navigation.module.css';
import { navigationOf } from './navigation';

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const viewer = useViewer();
  return (
    <nav aria-label="Main">
      {navigationOf(viewer).map(({ title, items }) => (
        <div key={title} className={styles.group}>
          <Text size="xs" c="dimmed" fw={500} className={styles.title}>
            {title}
          </Text>
          {items.map(({ label, to, Icon, Badge }) => (
            <NavLink
              key={label}
              renderRoot={(props) => (
                <Link {...props} to={to} activeOptions={{ exact: to === '/' }} onClick={onNavigate} />
              )}
              className={styles.link}
              label={label}
              leftSection={<Icon size={19} stroke={1.6} aria-hidden />}
              rightSection={Badge && <Badge />}
            />
          ))}
        </div>
      ))}
      <div className={styles.group}>
        <NavLink
          component="a"
          href="/docs"
          target="_blank"
          className={styles.link}
          label="Help & API"
          leftSection={<IconHelpCircle size={19} stroke={1.6} aria-hidden />}
        />
      </div>
    </nav>
  );
}
