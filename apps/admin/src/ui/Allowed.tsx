import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

/** Says on hover and focus why the control within is disabled; without a lack it is the control alone. */
export function Allowed({ lack, children }: { lack: string | undefined; children: ReactElement }) {
  if (!lack) return children;
  return (
    <Tooltip label={lack} multiline maw={300}>
      <span>{children}</span>
    </Tooltip>
  );
}
