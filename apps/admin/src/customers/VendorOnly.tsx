import type { ReactNode } from 'react';
import { ForbiddenNotice } from '../ui/ForbiddenNotice';
import { NotFoundPage } from '../ui/NotFoundPage';
import { useViewer } from '../viewer/viewer';

/** The pages about customers: in any other account than the vendor's they are not there. */
export function VendorOnly({ children }: { children: ReactNode }) {
  const { account, privileges } = useViewer();
  if (account.kind !== 'VENDOR') return <NotFoundPage />;
  if (!privileges.includes('MANAGE_ACCOUNTS') && !privileges.includes('SUPPORT_ACCOUNTS')) {
    return (
      <ForbiddenNotice
        fullPage
        reason="This needs the privilege “Manage accounts” or “Support accounts”. Ask an administrator of your account."
      />
    );
  }
  return children;
}
