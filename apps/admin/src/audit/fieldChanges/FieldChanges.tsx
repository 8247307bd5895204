import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { AuditRowFragment } from '../../api/__generated__/graphql';
import { fieldLabel, valueLabel } from '../../labels/fields';
import { EmptyValue } from '../../ui/EmptyValue';
import styles from './FieldChanges.module.css';
import { ListChange } from './ListChange';

type FieldChange = AuditRowFragment['changes'][number];

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function Value({ field, value }: { field: string; value: unknown }) {
  const words = valueLabel(field, value);
  return words ? <span className={styles.value}>{words}</span> : <EmptyValue>nothing</EmptyValue>;
}

function Difference({ field, before, after }: FieldChange) {
  if (Array.isArray(before) || Array.isArray(after)) {
    return <ListChange field={field} before={(before ?? []) as unknown[]} after={(after ?? []) as unknown[]} />;
  }
  return (
    <>
      <VisuallyHidden>from </VisuallyHidden>
      <del className={styles.before}>
        <Value field={field} value={before} />
      </del>
      {/* Drawn, since our typeface has no arrow, and not every device has another with one. */}
      <IconArrowRight size={14} aria-hidden className={styles.arrow} />
      <VisuallyHidden> to </VisuallyHidden>
      <ins className={styles.after}>
        <Value field={field} value={after} />
      </ins>
    </>
  );
}

/**
 * The difference that a change makes, field by field: what the audit records, and what a reviewer reads. Of something
 * created or deleted, empty fields are left out.
 */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const made = changes.every(({ before }) => before === null);
  const gone = changes.every(({ after }) => after === null);
  const shownChanges = changes.filter(({ before, after }) => !(made && isEmpty(after)) && !(gone && isEmpty(before)));
  return (
    <dl className={styles.changes}>
      {shownChanges.map((change) => (
        <div key={change.field} className={styles.change}>
          <dt>{fieldLabel(change.field)}</dt>
          <dd>
            {made && <Value field={change.field} value={change.after} />}
            {gone && !made && (
              <del className={styles.before}>
                <Value field={change.field} value={change.before} />
              </del>
            )}
            {!made && !gone && <Difference {...change} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
