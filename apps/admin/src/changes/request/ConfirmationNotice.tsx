import { Alert } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import { actorAtFirst } from '../../labels/actor';
import { awaitsConfirmation } from '../awaitsConfirmation';

/** Says that a request waits for confirmation by the person in whose name a program made it. */
export function ConfirmationNotice({ request }: { request: ChangeRequestDetailsFragment }) {
  const { state, mine, requester, confirmation, reviewState } = request;
  if (state !== 'OPEN' || reviewState.outdated || !awaitsConfirmation(confirmation)) return null;
  const program = actorAtFirst({ ...requester, onBehalfOf: null });
  const person = requester.onBehalfOf?.name ?? 'somebody';
  return (
    <Alert
      color="yellow"
      icon={<IconUserQuestion size={18} />}
      title={mine ? 'Waiting for your confirmation' : 'Waiting for a confirmation'}
    >
      {mine
        ? `${program} asked for this in your name. It takes effect only if you confirm that you want it, besides the approval of others.`
        : `${program} asked for this in the name of ${person}. It takes effect only once that person has confirmed it as well.`}
    </Alert>
  );
}
