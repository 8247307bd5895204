import { Text, Timeline } from '@mantine/core';
import { IconCheck, IconClock, IconPencil, IconX } from '@tabler/icons-react';
import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import { ActorName } from '../../audit/ActorName';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';

const voteLabels = { APPROVE: 'approved', REJECT: 'rejected' };

/** The signatures in order: the requester, the votes, and the number still missing. */
export function SignatureTimeline({ request }: { request: ChangeRequestDetailsFragment }) {
  const { requester, createdAt, votes, state, reviewState } = request;
  const missing = state === 'OPEN' ? Math.max(0, reviewState.approversNeeded - reviewState.approvals) : 0;
  return (
    <Section title="Signatures">
      <Timeline bulletSize={26} lineWidth={2} active={votes.length} color="ink">
        <Timeline.Item
          bullet={<IconPencil size={14} aria-hidden />}
          title={
            <>
              <ActorName actor={requester} /> asked
            </>
          }
        >
          <Text size="xs" c="dimmed">
            <Time at={createdAt} />
          </Text>
        </Timeline.Item>
        {votes.map(({ voter, vote, reason, at }) => (
          <Timeline.Item
            key={voter.id}
            color={vote === 'APPROVE' ? 'green' : 'red'}
            bullet={vote === 'APPROVE' ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
            title={
              <>
                <ActorName actor={voter} /> {voteLabels[vote]}
              </>
            }
          >
            {reason && <Text size="sm">{reason}</Text>}
            <Text size="xs" c="dimmed">
              <Time at={at} />
            </Text>
          </Timeline.Item>
        ))}
        {missing > 0 && (
          <Timeline.Item
            lineVariant="dashed"
            bullet={<IconClock size={14} aria-hidden />}
            title={missing === 1 ? 'One signature is missing' : `${missing} signatures are missing`}
          />
        )}
      </Timeline>
    </Section>
  );
}
