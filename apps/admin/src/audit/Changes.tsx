import type { AuditRowFragment } from '../api/__generated__/graphql';
import { Nothing } from '../ui/Nothing';
import { fieldWords, valueWords } from '../words/fields';
import styles from './Changes.module.css';

const told = (field: string, value: unknown) => {
  const words = valueWords(field, value);
  return words ? <span className={styles.value}>{words}</span> : <Nothing>nothing</Nothing>;
};

/** Before and after, field by field. */
export function Changes({ changes }: { changes: AuditRowFragment['changes'] }) {
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={styles.change}>
          <dt>{fieldWords(field)}</dt>
          <dd>
            {before !== null && (
              <>
                <del className={styles.before}>{told(field, before)}</del>
                <span aria-hidden="true" className={styles.arrow}>
                  →
                </span>
              </>
            )}
            <ins className={styles.after}>{told(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
