import { Avatar, Text, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSelector, IconShieldLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut } from '../auth/session/signOut';
import { MenuDivider, MenuItem } from '../ui/menu/items';
import { MenuButton } from '../ui/menu/MenuButton';
import { notifyFailure } from '../ui/notify';
import { useViewer } from '../viewer/viewer';
import { ColorSchemeSwitch } from './ColorSchemeSwitch';
import styles from './UserMenu.module.css';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');

export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { name, email, looksUntil } = useViewer();
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    try {
      await signOut();
    } catch {
      setLeaving(false);
      notifyFailure({
        code: 'OFFLINE',
        message: 'You are still signed in, because the server did not answer. Try again.',
        issues: [],
        requestId: undefined,
      });
    }
  }

  return (
    <MenuButton
      position="top-start"
      width={224}
      withinPortal={false}
      button={
        <UnstyledButton className={styles.person}>
          <Avatar size={32} radius="xl" color="ink" aria-hidden>
            {initials(name)}
          </Avatar>
          <div className={styles.words}>
            <Text size="sm" fw={500} truncate>
              {name}
            </Text>
            {name !== email && (
              <Text size="xs" c="dimmed" truncate>
                {email}
              </Text>
            )}
          </div>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      }
    >
      <ColorSchemeSwitch />
      <MenuDivider />
      {!looksUntil && (
        <MenuItem renderRoot={(props) => <Link {...props} to="/security" />} leftSection={<IconShieldLock size={16} />}>
          My security
        </MenuItem>
      )}
      <MenuItem leftSection={<IconKeyboard size={16} />} onClick={onShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem leftSection={<IconLogout size={16} />} onClick={leave} disabled={leaving}>
        Sign out
      </MenuItem>
    </MenuButton>
  );
}
