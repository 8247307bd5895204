import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AuditRowFragment } from '../api/__generated__/graphql';
import { useViewer } from '../viewer/viewer';

/** The subject's name at the time of the entry, linked to the current subject. */
export function SubjectLink({ subject }: { subject: AuditRowFragment['subject'] }) {
  const { kind, id, name } = subject;
  const { account } = useViewer();
  const anchorProps = { size: 'sm', fw: 500 } as const;
  if (kind === 'client') {
    return (
      <Anchor
        {...anchorProps}
        renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={{ clientId: id }} />}
      >
        {name}
      </Anchor>
    );
  }
  if (kind === 'module') {
    return (
      <Anchor
        {...anchorProps}
        renderRoot={(props) => <Link {...props} to="/modules/$moduleId" params={{ moduleId: id }} />}
      >
        {name}
      </Anchor>
    );
  }
  if (kind === 'plan') {
    return (
      <Anchor {...anchorProps} renderRoot={(props) => <Link {...props} to="/plans/$planId" params={{ planId: id }} />}>
        {name}
      </Anchor>
    );
  }
  if (kind === 'webhookEndpoint') {
    return (
      <Anchor
        {...anchorProps}
        renderRoot={(props) => <Link {...props} to="/webhooks/$endpointId" params={{ endpointId: id }} />}
      >
        {name}
      </Anchor>
    );
  }
  if (kind === 'accessType') {
    return (
      <Anchor
        {...anchorProps}
        renderRoot={(props) => <Link {...props} to="/access-types/$accessTypeId" params={{ accessTypeId: id }} />}
      >
        {name}
      </Anchor>
    );
  }
  // Another account than one's own is a customer's.
  if (kind === 'account' && id !== account.id) {
    return (
      <Anchor
        {...anchorProps}
        renderRoot={(props) => <Link {...props} to="/accounts/$accountId" params={{ accountId: id }} />}
      >
        {name}
      </Anchor>
    );
  }
  if (kind === 'changeRequest') {
    return (
      <Anchor
        {...anchorProps}
        renderRoot={(props) => <Link {...props} to="/review/$requestId" params={{ requestId: id }} />}
      >
        {name.replace(/^C/, 'c')}
      </Anchor>
    );
  }
  return <b>{name}</b>;
}
