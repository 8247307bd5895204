import { Tooltip } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import styles from './Scopes.module.css';

interface Scope {
  name: string;
  description?: string;
  level?: 'STANDARD' | 'ADMINISTRATOR';
}

export function Scopes({ scopes }: { scopes: Scope[] }) {
  return (
    <ul className={styles.scopes}>
      {scopes.map(({ name, description, level }) => {
        const administrator = level === 'ADMINISTRATOR';
        const told = [description, administrator && 'Administrator scope'].filter(Boolean).join(' · ');
        return (
          <Tooltip key={name} label={told} disabled={!told}>
            <li className={styles.scope} data-administrator={administrator}>
              {administrator && <IconShieldHalf size={13} role="img" aria-label="Administrator scope" />}
              {name}
            </li>
          </Tooltip>
        );
      })}
    </ul>
  );
}
