import { Text } from '@mantine/core';
import { IconAlertTriangle, IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ChangeRequestRowFragment } from '../../api/__generated__/graphql';
import { ActorName } from '../../audit/ActorName';
import { Time } from '../../ui/Time';
import { awaitsConfirmation } from '../awaitsConfirmation';
import { RequestState } from '../RequestState';
import { changedInWords } from './changedInWords';
import { placeOf, type QueueSearch } from './queueSearch';
import styles from './RequestList.module.css';

interface Props {
  request: ChangeRequestRowFragment;
  /** The list of the request: its page pages through the same list. */
  searchParams: QueueSearch;
}

const soon = 2 * 24 * 60 * 60 * 1000;

export function RequestItem({ request, searchParams }: Props) {
  const { view } = searchParams;
  const { id, number, title, subject, comment, requester, mine, createdAt, expiresAt, risks } = request;
  const approvals = request.votes.filter(({ vote }) => vote === 'APPROVE').length;
  const open = request.state === 'OPEN';
  const changed = changedInWords(request.fields);
  const expiresSoon = open && new Date(expiresAt).getTime() - Date.now() < soon;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Link
          to="/review/$requestId"
          params={{ requestId: id }}
          search={placeOf(searchParams)}
          className={styles.title}
          data-row
        >
          {title} <b>{subject.name}</b>
        </Link>
        {comment && (
          <Text size="sm" lineClamp={2} className={styles.comment}>
            {comment}
          </Text>
        )}
        {open && risks[0] && (
          <Text size="sm" className={styles.comment} lineClamp={2}>
            {risks[0].message}
          </Text>
        )}
        <Text size="xs" c="dimmed" component="div" className={styles.facts}>
          <span>#{number}</span>
          <span>
            asked by {mine && !request.confirmation.needed ? 'you' : <ActorName actor={requester} />}
            {mine && request.confirmation.needed && ' (you)'}
          </span>
          <Time at={createdAt} />
          {request.environment && <span>in {request.environment}</span>}
          {changed && <span>{changed}</span>}
          {open && (request.approversNeeded > 1 || approvals > 0) && (
            <span>
              {approvals} of {request.approversNeeded} approvals
            </span>
          )}
          {expiresSoon && (
            <span className={styles.late}>
              expires <Time at={expiresAt} />
            </span>
          )}
        </Text>
      </div>
      <div className={styles.marks}>
        {risks.length > 0 && open && (
          <Text size="xs" className={styles.risks} title={risks.map(({ message }) => message).join('\n')}>
            <IconAlertTriangle size={15} aria-hidden />
            {risks.length === 1 ? 'Look closely' : `${risks.length} things to look at`}
          </Text>
        )}
        {open && awaitsConfirmation(request.confirmation) && (
          <Text size="xs" className={styles.risks}>
            <IconUserQuestion size={15} aria-hidden />
            {mine ? 'Waiting for your confirmation' : 'Waiting for a confirmation'}
          </Text>
        )}
        {(!open || view) && <RequestState state={request.state} />}
      </div>
    </li>
  );
}
