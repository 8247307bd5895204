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
  const had = before.map((one) => valueLabel(field, one));
  const has = after.map((one) => valueLabel(field, one));
  const gone = had.filter((one) => !has.includes(one));
  const come = has.filter((one) => !had.includes(one));
  const kept = has.filter((one) => had.includes(one));
  return (
    <ul className={styles.list}>
      {gone.map((one) => (
        <li key={one} className={styles.gone}>
          <VisuallyHidden>removed: </VisuallyHidden>
          <del>{one}</del>
        </li>
      ))}
      {come.map((one) => (
        <li key={one} className={styles.come}>
          <VisuallyHidden>added: </VisuallyHidden>
          <ins>{one}</ins>
        </li>
      ))}
      {kept.length > 0 && <li className={styles.kept}>Stays: {kept.join(', ')}</li>}
      {gone.length + come.length + kept.length === 0 && <li className={styles.kept}>In another order</li>}
    </ul>
  );
}
