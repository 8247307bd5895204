import type { ReactNode } from 'react';
import styles from './DescriptionList.module.css';

export interface Description {
  name: string;
  value: ReactNode;
}

export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
