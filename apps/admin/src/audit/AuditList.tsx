import type { AuditRowFragment } from '../api/__generated__/graphql';
import { AuditItem } from './AuditItem';
import styles from './AuditList.module.css';

interface Props {
  entries: readonly AuditRowFragment[];
  /** Whether all entries are about one subject, on the page of that subject. */
  withoutSubject?: boolean;
}

export function AuditList({ entries, withoutSubject = false }: Props) {
  return (
    <ol className={styles.list} data-compact={withoutSubject}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <AuditItem entry={entry} withoutSubject={withoutSubject} />
        </li>
      ))}
    </ol>
  );
}
