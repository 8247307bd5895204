import { createRoute } from '@tanstack/react-router';
import { requireSession } from '../auth/session/requireSession';
import { root } from './entrance';
import { lazyPage } from './lazyPage';
import { ShellSkeleton } from './ShellSkeleton';

const shell = lazyPage(() => import('./Shell'), 'Shell');

/** The parent of every page behind the sign-in. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad({ location }) {
    // While the server is asked who is there: what the frame needs, most pages need.
    void shell.preload?.();
    return requireSession(location.href);
  },
  component: shell,
  pendingComponent: ShellSkeleton,
});
