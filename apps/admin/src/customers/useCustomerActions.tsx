import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CustomerRowFragment } from '../api/__generated__/graphql';
import { later } from '../api/later';

const RenameDialog = lazy(later(async () => ({ default: (await import('./dialogs/RenameDialog')).RenameDialog })));
const ReferenceDialog = lazy(
  later(async () => ({ default: (await import('./dialogs/ReferenceDialog')).ReferenceDialog })),
);
const SuspendDialog = lazy(later(async () => ({ default: (await import('./dialogs/SuspendDialog')).SuspendDialog })));
const ResumeDialog = lazy(later(async () => ({ default: (await import('./dialogs/ResumeDialog')).ResumeDialog })));
const InviteDialog = lazy(later(async () => ({ default: (await import('./dialogs/InviteDialog')).InviteDialog })));

export type CustomerAction = 'rename' | 'reference' | 'suspend' | 'resume' | 'invite';
export type BeginCustomerAction = (action: CustomerAction, customer: CustomerRowFragment) => void;

/** The actions on a customer's account, for its row and its page alike, each with its own dialog. */
export function useCustomerActions(): { begin: BeginCustomerAction; dialog: ReactNode } {
  const [open, setOpen] = useState<{ action: CustomerAction; customer: CustomerRowFragment }>();
  const props = open && { customer: open.customer, onClose: () => setOpen(undefined) };
  return {
    begin: (action, customer) => setOpen({ action, customer }),
    dialog: props && (
      <Suspense>
        {open.action === 'rename' && <RenameDialog {...props} />}
        {open.action === 'reference' && <ReferenceDialog {...props} />}
        {open.action === 'suspend' && <SuspendDialog {...props} />}
        {open.action === 'resume' && <ResumeDialog {...props} />}
        {open.action === 'invite' && <InviteDialog {...props} />}
      </Suspense>
    ),
  };
}
