import { useApolloClient } from '@apollo/client/react';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  ApproveChangeRequestDocument,
  type ChangeRequestRowFragment,
  type OutcomeFragment,
} from '../../api/__generated__/graphql';
import { refresh } from '../../commands/refresh';
import { useCommand } from '../../commands/useCommand';
import { actorInWords } from '../../labels/actor';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import styles from './ApproveTogetherDialog.module.css';
import { changedInWords } from './changedInWords';

interface Props {
  requests: readonly ChangeRequestRowFragment[];
  onClose: () => void;
}

/**
 * Approves several requests one after another, each in the version that is listed here: the first asks for a proof if one
 * is due, and what came of each stands beside it.
 */
export function ApproveTogetherDialog({ requests, onClose }: Props) {
  const apollo = useApolloClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, string>>();
  const [busy, setBusy] = useState(false);
  const { run } = useCommand(ApproveChangeRequestDocument, {
    successMessage: () => undefined,
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
    isOneOfSeveral: true,
  });

  async function approve() {
    if (outcomes) return onClose();
    setBusy(true);
    const came = new Map<string, string>();
    for (const { id, version } of requests.filter((request) => chosen.has(request.id))) {
      const result = await run({ input: { id, expectedVersion: version } });
      if (result.outcome === 'REFUSED') came.set(id, result.failure.message);
      else if (result.outcome === 'APPLIED') came.set(id, outcomeOf(result.payload));
      setOutcomes(new Map(came));
    }
    setBusy(false);
    void refresh(apollo);
  }

  const count = chosen.size === 1 ? '1 request' : `${chosen.size} requests`;
  return (
    <ConfirmDialog
      title="Approve harmless requests"
      verb={outcomes ? 'Done' : `Approve ${count}`}
      busy={busy}
      ready={chosen.size > 0}
      onConfirm={approve}
      onClose={onClose}
    >
      <Text size="sm">
        None of these has anything that needs a closer look. Choose those that you have read: each is approved by
        itself, and only as it is listed here.
      </Text>
      <Stack gap="sm" role="group" aria-label="Harmless requests" className={styles.requests}>
        {requests.map(({ id, number, title, subject, fields, requester, comment }) => (
          <div key={id}>
            <Checkbox
              label={`${title} ${subject.name}`}
              description={[`#${number}`, actorInWords(requester), changedInWords(fields), comment]
                .filter(Boolean)
                .join(' · ')}
              disabled={busy || outcomes !== undefined}
              checked={chosen.has(id)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            />
            {outcomes?.has(id) && (
              <Text size="sm" fw={500} role="status" ml={32}>
                {outcomes.get(id)}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </ConfirmDialog>
  );
}

const outcomeOf = ({ changeRequest }: OutcomeFragment): string => {
  if (changeRequest?.state === 'APPLIED') return 'In effect.';
  return changeRequest?.state === 'OPEN' ? 'Approved. It waits for another approval as well.' : 'It no longer fits.';
};
