import { VisuallyHidden } from '@mantine/core';
import { valueLabel } from '../../labels/fields';
import styles from './FieldChanges.module.css';

interface Props {
  field: string;
  before: readonly unknown[];
  after: readonly unknown[];
}

/** The difference between two lists: what is removed, added and kept. */
export function ListChange({ field, before, after }: Props) {
  const previous = before.map((one) => valueLabel(field, one));
  const current = after.map((one) => valueLabel(field, one));
  const removed = previous.filter((one) => !current.includes(one));
  const added = current.filter((one) => !previous.includes(one));
  const unchanged = current.filter((one) => previous.includes(one));
  return (
    <ul className={styles.list}>
      {removed.map((one) => (
        <li key={one} className={styles.removed}>
          <VisuallyHidden>removed: </VisuallyHidden>
          <del>{one}</del>
        </li>
      ))}
      {added.map((one) => (
        <li key={one} className={styles.added}>
          <VisuallyHidden>added: </VisuallyHidden>
          <ins>{one}</ins>
        </li>
      ))}
      {unchanged.length > 0 && <li className={styles.unchanged}>Stays: {unchanged.join(', ')}</li>}
      {removed.length + added.length + unchanged.length === 0 && <li className={styles.unchanged}>In another order</li>}
    </ul>
  );
}
