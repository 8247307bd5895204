import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSuspension } from '../api/gates/suspension';
import { later } from '../api/later';

const SuspendedPage = lazy(
  later(async () => ({ default: (await import('../auth/suspended/SuspendedPage')).SuspendedPage })),
);

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
