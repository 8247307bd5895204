import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

/** Shows on hover and focus why the control within is disabled. Without a reason it renders the control alone. */
export function DisabledTooltip({ reason, children }: { reason: string | undefined; children: ReactElement }) {
  if (!reason) return children;
  return (
    <Tooltip label={reason} multiline maw={300}>
      <span>{children}</span>
    </Tooltip>
  );
}
