import { Title } from '@mantine/core';
import type { AuditRowFragment } from '../api/__generated__/graphql';
import { formatDay } from '../labels/time';
import styles from './AuditDays.module.css';
import { AuditList } from './AuditList';

/** Entries under the day, in the reader's time zone, on which each was written. */
export function AuditDays({ entries }: { entries: readonly AuditRowFragment[] }) {
  const days = Map.groupBy(entries, ({ at }) => formatDay(at));
  return [...days].map(([day, those]) => (
    // Clocks of servers differ: a day may come twice where an entry of the next was written before its last.
    <section key={those[0]?.id} aria-label={day} className={styles.day}>
      <Title order={2} className={styles.title}>
        {day}
      </Title>
      <AuditList entries={those} />
    </section>
  ));
}
