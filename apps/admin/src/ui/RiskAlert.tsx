import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ChangeRequestDetailsFragment } from '../api/__generated__/graphql';

/** Risks of a change that an approver should not overlook. */
export function RiskAlert({ risks }: Pick<ChangeRequestDetailsFragment, 'risks'>) {
  if (risks.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title="Look closely">
      <List size="sm" spacing={2}>
        {risks.map(({ code, message }) => (
          <List.Item key={`${code} ${message}`}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
