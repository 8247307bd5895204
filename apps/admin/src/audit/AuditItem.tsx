import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { AuditRowFragment } from '../api/__generated__/graphql';
import { actionPhrase, auditedAction, isCompletePhrase, subjectLabel } from '../labels/actions';
import { fieldLabel } from '../labels/fields';
import { Time } from '../ui/Time';
import { ActorName } from './ActorName';
import styles from './AuditItem.module.css';
import { FieldChanges } from './fieldChanges/FieldChanges';
import { SubjectLink } from './SubjectLink';

/** Names up to four fields; more are only counted. */
const summary = (fields: string[]) =>
  fields.length > 4 ? `${fields.length} fields` : fields.map((field) => fieldLabel(field)).join(', ');

/** Where all entries share one subject, it is not repeated: “rotated the secret”, “disabled it”. */
function phraseWithoutSubject(action: string): string {
  const phrase = actionPhrase(action);
  return phrase.endsWith(' of') ? phrase.slice(0, -3) : isCompletePhrase(action) ? phrase : `${phrase} it`;
}

export function AuditItem({ entry, withoutSubject }: { entry: AuditRowFragment; withoutSubject: boolean }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { actor, subject, changes, address, changeRequestId } = entry;
  const action = auditedAction(entry);
  return (
    <>
      <div className={styles.line} data-compact={withoutSubject || undefined}>
        <Text size="sm" className={styles.sentence}>
          <ActorName actor={actor} />{' '}
          {withoutSubject ? phraseWithoutSubject(action) : actionPhrase(action, subject.kind)}{' '}
          {!withoutSubject && !isCompletePhrase(action) && (
            <>
              {subject.kind !== 'changeRequest' && `the ${subjectLabel(subject.kind)} `}
              <SubjectLink subject={subject} />
            </>
          )}
          {changeRequestId && subject.kind !== 'changeRequest' && (
            <Anchor
              size="xs"
              c="dimmed"
              ml={8}
              renderRoot={(props) => (
                <Link {...props} to="/review/$requestId" params={{ requestId: changeRequestId }} />
              )}
            >
              after approval
            </Anchor>
          )}
        </Text>
        <Text size="xs" c="dimmed" className={styles.when}>
          <Time at={entry.at} exact={!withoutSubject} />
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
            data-row
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={14} aria-hidden className={styles.chevron} />
            {summary(changes.map(({ field }) => field))}
          </UnstyledButton>
          <div id={id}>
            {open && (
              <div className={styles.changes}>
                <FieldChanges changes={changes} />
              </div>
            )}
          </div>
        </>
      )}
    </>
  );
}
