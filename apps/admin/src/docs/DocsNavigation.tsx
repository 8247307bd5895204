import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { chapters, type subjectsOf } from './contents';
import styles from './DocsNavigation.module.css';

interface Props {
  subjects: ReturnType<typeof subjectsOf>;
  /** What narrows them. */
  search: ReactNode;
}

/** The way through the page. */
export const DocsNavigation = ({ subjects, search }: Props) => (
  <nav aria-label="Contents" className={styles.navigation}>
    {search}
    <div className={styles.places}>
      <Text size="xs" c="dimmed" fw={500} className={styles.heading}>
        Guide
      </Text>
      <ul>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" fw={500} className={styles.heading}>
        Reference
      </Text>
      <ul>
        {subjects.map(({ id, title, operations }) => (
          <li key={id}>
            <details>
              <summary>
                {title} <span className={styles.count}>{operations.length}</span>
              </summary>
              <ul>
                {operations.map((operation) => (
                  <li key={operation.id}>
                    <a href={`#${operation.id}`}>{operation.title}</a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  </nav>
);
