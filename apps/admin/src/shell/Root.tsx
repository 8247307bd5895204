import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useSuspension } from '../api/gates/suspension';
import { lazyPart } from '../ui/lazyPart';

const SuspendedPage = lazyPart(() => import('../auth/suspended/SuspendedPage'), 'SuspendedPage');

/** Every page; in its place, that of a suspended account, once the server says so. */
export function Root() {
  const suspension = useSuspension();
  if (!suspension) return <Outlet />;
  return (
    <Suspense>
      <SuspendedPage {...suspension} />
    </Suspense>
  );
}
