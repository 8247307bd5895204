import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog';

/** A dialog that cannot be dismissed without an answer. */
export const BlockingDialog = ({ title, children }: { title: string; children: ReactNode }) => (
  <Dialog
    onClose={() => {}}
    withCloseButton={false}
    closeOnClickOutside={false}
    closeOnEscape={false}
    size="sm"
    zIndex={400}
    title={title}
  >
    <Stack>{children}</Stack>
  </Dialog>
);
