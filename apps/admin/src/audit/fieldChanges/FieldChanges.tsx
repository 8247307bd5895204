import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { AuditRowFragment } from '../../api/__generated__/graphql';
import { fieldLabel, valueLabel } from '../../labels/fields';
import { EmptyValue } from '../../ui/EmptyValue';
import styles from './FieldChanges.module.css';
import { ListChange } from './ListChange';
import { Opened } from './Opened';

type FieldChange = AuditRowFragment['changes'][number];

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function Value({ field, value }: { field: string; value: unknown }) {
  const text = valueLabel(field, value);
  return text ? <span className={styles.value}>{text}</span> : <EmptyValue>nothing</EmptyValue>;
}

function ChangedValue({ field, before, after }: FieldChange) {
  if (Array.isArray(before) || Array.isArray(after)) {
    return <ListChange field={field} before={(before ?? []) as unknown[]} after={(after ?? []) as unknown[]} />;
  }
  return (
    <>
      <VisuallyHidden>from </VisuallyHidden>
      <del className={styles.before}>
        <Value field={field} value={before} />
      </del>
      {/* An icon: our typeface has no arrow, and not every device has a fallback with one. */}
      <IconArrowRight size={14} aria-hidden className={styles.arrow} />
      <VisuallyHidden> to </VisuallyHidden>
      <ins className={styles.after}>
        <Value field={field} value={after} />
      </ins>
    </>
  );
}

/**
 * The difference made by a change, field by field, for the audit and for reviewers. Fields that a creation leaves
 * empty, or a deletion finds so, are left out.
 */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const created = changes.every(({ before }) => before === null);
  const deleted = changes.every(({ after }) => after === null);
  const shownChanges = changes.filter(({ before, after }) => !isEmpty(before) || !isEmpty(after));
  return (
    <dl className={styles.changes}>
      {shownChanges.map((change) => (
        <div key={change.field} className={styles.change}>
          <dt>{fieldLabel(change.field)}</dt>
          <dd>
            {created && <Value field={change.field} value={change.after} />}
            {deleted && !created && (
              <del className={styles.before}>
                <Value field={change.field} value={change.before} />
              </del>
            )}
            {!created && !deleted && <ChangedValue {...change} />}
            <Opened {...change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
