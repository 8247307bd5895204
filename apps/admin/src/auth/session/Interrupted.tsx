import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog';

/** A question that has to be answered before the work behind it goes on. */
export const Interrupted = ({ title, children }: { title: string; children: ReactNode }) => (
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
