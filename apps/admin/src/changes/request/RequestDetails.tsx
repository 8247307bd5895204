import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import { ActorName } from '../../audit/ActorName';
import { SubjectLink } from '../../audit/SubjectLink';
import { ClientState } from '../../clients/ClientState';
import { subjectLabel } from '../../labels/actions';
import { DescriptionList } from '../../ui/DescriptionList';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';

const capitalize = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const RequestedBy = ({ requester, mine }: ChangeRequestDetailsFragment) => (
  <>
    <ActorName actor={requester} />
    {mine && ' (you)'}
  </>
);

export function RequestDetails({ request }: { request: ChangeRequestDetailsFragment }) {
  const { subject, client, state, reviewState, confirmation } = request;
  const { createdAt, expiresAt, decidedAt } = request;
  // A client that does not exist yet has no page to link to.
  const exists = subject.kind !== 'client' || client !== null;
  const subjectValue = exists ? <SubjectLink subject={subject} /> : subject.name;
  return (
    <Section title="Request">
      <DescriptionList
        items={[
          { name: 'Asked by', value: <RequestedBy {...request} /> },
          { name: 'Asked', value: <Time at={createdAt} /> },
          { name: capitalize(subjectLabel(subject.kind)), value: subjectValue },
          ...(client
            ? [
                { name: 'Now', value: <ClientState enabled={client.enabled} /> },
                { name: 'Environment', value: client.environment },
              ]
            : []),
          ...(state === 'OPEN'
            ? [
                { name: 'Approvals', value: `${reviewState.approvals} of ${reviewState.approversNeeded}` },
                ...(confirmation.needed
                  ? [{ name: 'Confirmed', value: confirmation.at ? <Time at={confirmation.at} /> : 'Not yet' }]
                  : []),
                { name: 'Expires', value: <Time at={expiresAt} /> },
              ]
            : []),
          ...(decidedAt ? [{ name: 'Ended', value: <Time at={decidedAt} /> }] : []),
        ]}
      />
    </Section>
  );
}
