import { Alert } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import { awaitsConfirmation } from '../awaitsConfirmation';

/** Says that a request waits for confirmation by the person in whose name a program made it. */
export function ConfirmationNotice({ request }: { request: ChangeRequestDetailsFragment }) {
  const { state, mine, requesterName, confirmation, standing } = request;
  if (state !== 'OPEN' || standing.outdated || !awaitsConfirmation(confirmation)) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconUserQuestion size={18} />}
      title={mine ? 'Waiting for your confirmation' : 'Waiting for a confirmation'}
    >
      {mine
        ? `${requesterName} asked for this in your name. It takes effect only if you confirm that you want it, besides the approval of others.`
        : `${requesterName} asked for this in somebody’s name. It takes effect only once that person has confirmed it as well.`}
    </Alert>
  );
}
