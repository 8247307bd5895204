import { createRoute, createRouter } from '@tanstack/react-router';
import { auditSearch } from './audit/auditSearch';
import { queueSearch, requestSearch } from './changes/queue/queueSearch';
import { addClientSearch } from './clients/add/addClientSearch';
import { clientSearch } from './clients/list/clientSearch';
import { localListSearch } from './localList/localListSearch';
import { rememberSearch } from './searchParams/lastSearch';
import {
  docs,
  forgotPassword,
  invitation,
  resetPassword,
  root,
  shareLink,
  signedInElsewhere,
  signIn,
  stepUp,
} from './shell/entrance';
import { lazyPage } from './shell/lazyPage';
import { signedIn } from './shell/signedIn';
import { vendorRoutes } from './shell/vendorRoutes';
import { webhookRoutes } from './shell/webhookRoutes';
import { ErrorPage } from './ui/ErrorPage';
import { NotFoundPage } from './ui/NotFoundPage';
import { PageSkeleton } from './ui/PageSkeleton';

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyPage(() => import('./overview/pages/OverviewPage'), 'OverviewPage'),
});

const clients = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients',
  validateSearch: clientSearch,
  component: lazyPage(() => import('./clients/pages/ClientListPage'), 'ClientListPage'),
});
const addClient = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/new',
  validateSearch: addClientSearch,
  component: lazyPage(() => import('./clients/pages/AddClientPage'), 'AddClientPage'),
});
const client = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId',
  component: lazyPage(() => import('./clients/pages/ClientPage'), 'ClientPage'),
});
const editClient = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId/edit',
  component: lazyPage(() => import('./clients/pages/EditClientPage'), 'EditClientPage'),
});

const modules = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules',
  validateSearch: localListSearch,
  component: lazyPage(() => import('./modules/pages/ModuleListPage'), 'ModuleListPage'),
});
const addModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules/new',
  component: lazyPage(() => import('./modules/pages/AddModulePage'), 'AddModulePage'),
});
const module = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules/$moduleId',
  component: lazyPage(() => import('./modules/pages/ModulePage'), 'ModulePage'),
});
const editModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules/$moduleId/edit',
  component: lazyPage(() => import('./modules/pages/EditModulePage'), 'EditModulePage'),
});

const accessTypes = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types',
  validateSearch: localListSearch,
  component: lazyPage(() => import('./accessTypes/pages/AccessTypeListPage'), 'AccessTypeListPage'),
});
const addAccessType = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types/new',
  component: lazyPage(() => import('./accessTypes/pages/AddAccessTypePage'), 'AddAccessTypePage'),
});
const accessType = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types/$accessTypeId',
  component: lazyPage(() => import('./accessTypes/pages/AccessTypePage'), 'AccessTypePage'),
});
const editAccessType = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types/$accessTypeId/edit',
  component: lazyPage(() => import('./accessTypes/pages/EditAccessTypePage'), 'EditAccessTypePage'),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/review',
  validateSearch: queueSearch,
  component: lazyPage(() => import('./changes/pages/ReviewQueuePage'), 'ReviewQueuePage'),
});
const reviewRequest = createRoute({
  getParentRoute: () => signedIn,
  path: '/review/$requestId',
  validateSearch: requestSearch,
  component: lazyPage(() => import('./changes/pages/RequestPage'), 'RequestPage'),
});
const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/policies',
  component: lazyPage(() => import('./policies/pages/PoliciesPage'), 'PoliciesPage'),
});
const sso = createRoute({
  getParentRoute: () => signedIn,
  path: '/sso',
  component: lazyPage(() => import('./sso/pages/SsoPage'), 'SsoPage'),
});
const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyPage(() => import('./audit/pages/AuditPage'), 'AuditPage'),
});
const admins = createRoute({
  getParentRoute: () => signedIn,
  path: '/admins',
  validateSearch: localListSearch,
  component: lazyPage(() => import('./admins/pages/AdminListPage'), 'AdminListPage'),
});
const inviteAdmin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admins/new',
  component: lazyPage(() => import('./admins/pages/InviteAdminPage'), 'InviteAdminPage'),
});
const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admins/$adminId',
  component: lazyPage(() => import('./admins/pages/AdminPage'), 'AdminPage'),
});
const security = createRoute({
  getParentRoute: () => signedIn,
  path: '/security',
  component: lazyPage(() => import('./auth/pages/SecurityPage'), 'SecurityPage'),
});

const missing = createRoute({
  getParentRoute: () => signedIn,
  path: '$',
  component: NotFoundPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedInElsewhere,
    stepUp,
    forgotPassword,
    resetPassword,
    invitation,
    shareLink,
    docs,
    signedIn.addChildren([
      home,
      clients,
      addClient,
      client,
      editClient,
      modules,
      addModule,
      module,
      editModule,
      accessTypes,
      addAccessType,
      accessType,
      editAccessType,
      review,
      reviewRequest,
      policies,
      sso,
      audit,
      admins,
      inviteAdmin,
      admin,
      security,
      ...webhookRoutes,
      ...vendorRoutes,
      missing,
    ]),
  ]),
  // Every search parameter stays text; the router's default parses ?search=57 as a number.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch(search) {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
  },
  defaultPreload: 'intent',
  // Shows the skeleton after 300 ms instead of an unresponsive page.
  defaultPendingMs: 300,
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PageSkeleton,
});
router.subscribe('onResolved', ({ toLocation: { pathname, search } }) => rememberSearch(pathname, search));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
