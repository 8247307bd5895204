import { Badge } from '@mantine/core';
import type { ChangeRequestState } from '../api/__generated__/graphql';
import { requestStateLabels } from '../labels/requests';

const colors: Record<ChangeRequestState, string> = {
  OPEN: 'seal',
  APPLIED: 'green',
  REJECTED: 'red',
  WITHDRAWN: 'gray',
  EXPIRED: 'gray',
  SUPERSEDED: 'yellow',
};

export function RequestState({ state }: { state: ChangeRequestState }) {
  return (
    <Badge color={colors[state]} miw="max-content">
      {requestStateLabels[state]}
    </Badge>
  );
}
