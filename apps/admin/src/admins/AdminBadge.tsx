import { Badge } from '@mantine/core';
import type { AdminDetailsFragment } from '../api/__generated__/graphql';

const looks = {
  ACTIVE: { color: 'green', word: 'Active' },
  INVITED: { color: 'yellow', word: 'Invited' },
  DISABLED: { color: 'gray', word: 'Disabled' },
} as const;

export function AdminBadge({ admin: { state, invitationExpiresAt } }: { admin: AdminDetailsFragment }) {
  const expired = state === 'INVITED' && invitationExpiresAt && Date.parse(invitationExpiresAt) < Date.now();
  const { color, word } = looks[state];
  return <Badge color={expired ? 'gray' : color}>{expired ? 'Invitation expired' : word}</Badge>;
}
