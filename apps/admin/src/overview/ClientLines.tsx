import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyValue } from '../ui/EmptyValue';
import { Section } from '../ui/Section';
import styles from './Overview.module.css';

interface Props {
  title: string;
  empty: string;
  /** To the list that these are the first of. */
  all: ReactNode;
  lines: readonly { client: { id: string; name: string; environment: string }; fact: ReactNode }[];
}

/** A few clients, each with what stands out. */
export function ClientLines({ title, empty, all, lines }: Props) {
  return (
    <Section title={title} actions={lines.length > 0 && all}>
      {lines.length === 0 ? (
        <EmptyValue>{empty}</EmptyValue>
      ) : (
        <ul className={styles.list}>
          {lines.map(({ client, fact }) => (
            <li key={client.id} className={styles.row}>
              <span className={styles.name}>
                <Anchor
                  size="sm"
                  renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={{ clientId: client.id }} />}
                >
                  {client.name}
                </Anchor>
                {client.environment !== 'production' && <span className={styles.fact}> {client.environment}</span>}
              </span>
              <span className={styles.fact}>{fact}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
