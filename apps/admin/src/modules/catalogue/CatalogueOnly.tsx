import type { ReactNode } from 'react';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { useViewer } from '../../viewer/viewer';

const any = ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'] as const;

/** The pages about the catalogue: in any other account than the vendor's they are not there. */
export function CatalogueOnly({ children }: { children: ReactNode }) {
  const { account, privileges } = useViewer();
  if (account.kind !== 'VENDOR') return <NotFoundPage />;
  if (any.some((privilege) => privileges.includes(privilege))) return children;
  return (
    <ForbiddenNotice
      fullPage
      reason="This needs the privilege “Manage the catalogue” or “Manage accounts”. Ask an administrator of your account."
    />
  );
}
