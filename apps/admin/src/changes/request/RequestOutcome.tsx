import { Alert, Anchor, Text } from '@mantine/core';
import { IconArrowsLeftRight, IconCheck, IconClockOff, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import { actorAtFirst, actorInWords } from '../../labels/actor';
import styles from './RequestView.module.css';

interface Outcome {
  color: string;
  icon: ReactNode;
  title: string;
  text?: string | undefined;
}

const superseded = { color: 'yellow', icon: <IconArrowsLeftRight size={18} /> };

function outcomeOf({ state, reason, reviewState, votes, mine }: ChangeRequestDetailsFragment): Outcome | undefined {
  switch (state) {
    case 'OPEN':
      if (!reviewState.outdated) return undefined;
      return { ...superseded, title: 'This no longer fits the current state', text: reviewState.outdated };
    case 'APPLIED':
      return { color: 'green', icon: <IconCheck size={18} />, title: 'Approved, and in effect' };
    case 'REJECTED': {
      const by = votes.find(({ vote }) => vote === 'REJECT');
      return {
        color: 'red',
        icon: <IconX size={18} />,
        title: `Rejected by ${by ? actorInWords(by.voter) : 'an admin'}`,
        text: reason,
      };
    }
    case 'WITHDRAWN':
      return {
        color: 'gray',
        icon: <IconX size={18} />,
        title: mine ? 'You withdrew this' : 'Withdrawn by the requester',
      };
    case 'EXPIRED':
      return { color: 'gray', icon: <IconClockOff size={18} />, title: 'Expired without a decision' };
    case 'SUPERSEDED':
      return { ...superseded, title: 'Superseded: nothing was applied', text: reason };
  }
}

/** The outcome of a request; or, while it is open, that it is outdated. */
export function RequestOutcome({ request }: { request: ChangeRequestDetailsFragment }) {
  const outcome = outcomeOf(request);
  if (!outcome) return null;
  const { text, ...alertProps } = outcome;
  const { mine, state, replacedBy, reviewState } = request;
  const canResubmit = !replacedBy && (state === 'SUPERSEDED' || state === 'EXPIRED' || Boolean(reviewState.outdated));
  if (!text && !canResubmit && !replacedBy) return <Alert {...alertProps} styles={{ label: { marginBottom: 0 } }} />;
  return (
    <Alert {...alertProps}>
      {text && (
        <Text size="sm" className={styles.reason}>
          {text}
        </Text>
      )}
      {canResubmit && (
        <Text size="sm">
          {mine
            ? 'If you still want it, submit it again: the change is decided and reviewed anew.'
            : `${actorAtFirst(request.requester)} can submit it again, based on the current state.`}
        </Text>
      )}
      {replacedBy && (
        <Anchor
          size="sm"
          c="inherit"
          td="underline"
          renderRoot={(props) => <Link {...props} to="/review/$requestId" params={{ requestId: replacedBy }} />}
        >
          It was asked for again
        </Anchor>
      )}
    </Alert>
  );
}
