import { type ReactNode, Suspense, useState } from 'react';
import type { CustomerClientCardFragment } from '../../api/__generated__/graphql';
import { lazyPart } from '../../ui/lazyPart';

const EmergencyDisableDialog = lazyPart(() => import('./EmergencyDisableDialog'), 'EmergencyDisableDialog');
const ReleaseDialog = lazyPart(() => import('./ReleaseDialog'), 'ReleaseDialog');

type SupportAction = 'disable' | 'release';
export type BeginSupportAction = (action: SupportAction, client: CustomerClientCardFragment) => void;

/** What support does to a client, wherever its card stands. */
export function useSupportActions(): { begin: BeginSupportAction; dialog: ReactNode } {
  const [open, setOpen] = useState<{ action: SupportAction; client: CustomerClientCardFragment }>();
  const props = open && { client: open.client, onClose: () => setOpen(undefined) };
  return {
    begin: (action, client) => setOpen({ action, client }),
    dialog: props && (
      <Suspense>
        {open.action === 'disable' ? <EmergencyDisableDialog {...props} /> : <ReleaseDialog {...props} />}
      </Suspense>
    ),
  };
}
