import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { AuditRowFragment } from '../api/__generated__/graphql';
import { Time } from '../ui/Time';
import { actionWords, isWhole, subjectWords } from '../words/actions';
import { fieldWords } from '../words/fields';
import styles from './AuditItem.module.css';
import { Changes } from './Changes';
import { SubjectLink } from './SubjectLink';

/** A few fields are named, many only counted. */
const summary = (fields: string[]) =>
  fields.length > 4 ? `${fields.length} fields` : fields.map((field) => fieldWords(field)).join(', ');

export function AuditItem({ entry, withoutSubject }: { entry: AuditRowFragment; withoutSubject: boolean }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { actor, action, subject, changes, address } = entry;
  return (
    <>
      <div className={styles.line}>
        <Text size="sm" className={styles.sentence}>
          <b>{actor.name}</b> {withoutSubject ? actionWords(action).replace(/ of$/, '') : actionWords(action)}{' '}
          {withoutSubject && !isWhole(action) && action !== 'rotateClientSecret' && 'it'}
          {!withoutSubject && !isWhole(action) && (
            <>
              the {subjectWords(subject.kind)} <SubjectLink subject={subject} />
            </>
          )}
        </Text>
        <Text size="xs" c="dimmed" className={styles.when}>
          <Time at={entry.at} />
          {address && !withoutSubject && (
            <>
              {' from '}
              <span className={styles.address}>{address}</span>
            </>
          )}
        </Text>
      </div>
      {changes.length > 0 && (
        <>
          <UnstyledButton
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={14} aria-hidden className={styles.chevron} />
            {summary(changes.map(({ field }) => field))}
          </UnstyledButton>
          <div id={id}>{open && <Changes changes={changes} />}</div>
        </>
      )}
    </>
  );
}
