import { IconShieldHalf } from '@tabler/icons-react';
import { BreakableName } from './BreakableName';
import styles from './ScopeList.module.css';
import { Tooltip } from './tooltip/Tooltip';

interface Scope {
  name: string;
  description?: string;
  level?: 'STANDARD' | 'ADMINISTRATOR';
}

export function ScopeList({ scopes }: { scopes: Scope[] }) {
  return (
    <ul className={styles.scopes}>
      {scopes.map(({ name, description, level }) => {
        const administrator = level === 'ADMINISTRATOR';
        const tooltip = [description, administrator && 'Administrator scope'].filter(Boolean).join(' · ');
        return (
          <Tooltip key={name} label={tooltip} disabled={!tooltip}>
            <li className={styles.scope} data-administrator={administrator}>
              {administrator && <IconShieldHalf size={13} role="img" aria-label="Administrator scope" />}
              <BreakableName name={name} />
            </li>
          </Tooltip>
        );
      })}
    </ul>
  );
}
