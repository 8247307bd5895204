import { Badge } from '@mantine/core';
import type { AdminDetailsFragment } from '../api/__generated__/graphql';

const badges = {
  ACTIVE: { color: 'green', text: 'Active' },
  INVITED: { color: 'yellow', text: 'Invited' },
  DISABLED: { color: 'gray', text: 'Disabled' },
} as const;

export function AdminBadge({
  admin: { state, invitationExpiresAt },
}: {
  admin: Pick<AdminDetailsFragment, 'state'> & Partial<Pick<AdminDetailsFragment, 'invitationExpiresAt'>>;
}) {
  const expired = state === 'INVITED' && invitationExpiresAt && Date.parse(invitationExpiresAt) < Date.now();
  const { color, text } = badges[state];
  return <Badge color={expired ? 'gray' : color}>{expired ? 'Invitation expired' : text}</Badge>;
}
