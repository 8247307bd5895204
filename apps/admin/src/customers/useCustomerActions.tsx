import { type ReactNode, Suspense, useState } from 'react';
import type { CustomerRowFragment } from '../api/__generated__/graphql';
import { lazyPart } from '../ui/lazyPart';

const RenameDialog = lazyPart(() => import('./dialogs/RenameDialog'), 'RenameDialog');
const ReferenceDialog = lazyPart(() => import('./dialogs/ReferenceDialog'), 'ReferenceDialog');
const SuspendDialog = lazyPart(() => import('./dialogs/SuspendDialog'), 'SuspendDialog');
const ResumeDialog = lazyPart(() => import('./dialogs/ResumeDialog'), 'ResumeDialog');
const InviteDialog = lazyPart(() => import('./dialogs/InviteDialog'), 'InviteDialog');

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
