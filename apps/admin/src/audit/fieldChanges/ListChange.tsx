import { VisuallyHidden } from '@mantine/core';
import styles from './FieldChanges.module.css';
import { pairLists } from './pairLists';

interface Props {
  field: string;
  before: readonly unknown[];
  after: readonly unknown[];
}

/** So many that stay are named at once; of more only their number, until they are asked for. */
const named = 3;

/** The difference between two lists: what is removed, added, changed and kept. */
export function ListChange({ field, before, after }: Props) {
  const { removed, added, changed, unchanged } = pairLists(field, before, after);
  return (
    <ul className={styles.list}>
      {removed.map((one) => (
        <li key={one} className={styles.removed}>
          <VisuallyHidden>removed: </VisuallyHidden>
          <del>{one}</del>
        </li>
      ))}
      {changed.map((one) => (
        <li key={one.key} className={styles.changed}>
          <VisuallyHidden>changed: </VisuallyHidden>
          {one.sentence ?? (
            <>
              <del className={styles.before}>{one.before}</del>
              <VisuallyHidden> to </VisuallyHidden> <ins className={styles.after}>{one.after}</ins>
            </>
          )}
        </li>
      ))}
      {added.map((one) => (
        <li key={one} className={styles.added}>
          <VisuallyHidden>added: </VisuallyHidden>
          <ins>{one}</ins>
        </li>
      ))}
      {unchanged.length > named && (
        <li className={styles.unchanged}>
          <details>
            <summary>{unchanged.length} stay as they are</summary>
            {unchanged.join(', ')}
          </details>
        </li>
      )}
      {unchanged.length > 0 && unchanged.length <= named && (
        <li className={styles.unchanged}>Stays: {unchanged.join(', ')}</li>
      )}
      {removed.length + added.length + changed.length + unchanged.length === 0 && (
        <li className={styles.unchanged}>In another order</li>
      )}
    </ul>
  );
}
