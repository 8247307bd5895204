import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { auditSearch } from './audit/auditSearch';
import { queueSearch, requestSearch } from './changes/queue/queueSearch';
import { addClientSearch } from './clients/add/addClientSearch';
import { clientSearch } from './clients/list/clientSearch';
import { requireSession } from './session/requireSession';
import { signInSearch } from './session/signInSearch';
import { PageFailure } from './shell/PageFailure';
import { PageMissing } from './shell/PageMissing';
import { PageSkeleton } from './shell/PageSkeleton';
import { ShellSkeleton } from './shell/ShellSkeleton';
import { wholeListSearch } from './wholeList/wholeListSearch';

const root = createRootRoute();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./session/SignInPage'), 'SignInPage'),
});

const signedInElsewhere = createRoute({
  getParentRoute: () => root,
  path: '/signed-in-again',
  component: lazyRouteComponent(() => import('./session/SignedInPage'), 'SignedInPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./session/ForgotPasswordPage'), 'ForgotPasswordPage'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./session/ResetPasswordPage'), 'ResetPasswordPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./session/InvitationPage'), 'InvitationPage'),
});

const handOff = createRoute({
  getParentRoute: () => root,
  path: '/hand-off',
  component: lazyRouteComponent(() => import('./clients/handOff/HandOffPage'), 'HandOffPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ location }) => requireSession(location.href),
  component: lazyRouteComponent(() => import('./shell/Shell'), 'Shell'),
  pendingComponent: ShellSkeleton,
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/clients', replace: true });
  },
});

const clients = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients',
  validateSearch: clientSearch,
  component: lazyRouteComponent(() => import('./clients/list/ClientListPage'), 'ClientListPage'),
});
const addClient = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/new',
  validateSearch: addClientSearch,
  component: lazyRouteComponent(() => import('./clients/add/AddClientPage'), 'AddClientPage'),
});
const client = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId',
  component: lazyRouteComponent(() => import('./clients/view/ClientPage'), 'ClientPage'),
});
const editClient = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId/edit',
  component: lazyRouteComponent(() => import('./clients/edit/EditClientPage'), 'EditClientPage'),
});

const modules = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules',
  validateSearch: wholeListSearch,
  component: lazyRouteComponent(() => import('./modules/ModuleListPage'), 'ModuleListPage'),
});
const addModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules/new',
  component: lazyRouteComponent(() => import('./modules/AddModulePage'), 'AddModulePage'),
});
const editModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/modules/$moduleId',
  component: lazyRouteComponent(() => import('./modules/EditModulePage'), 'EditModulePage'),
});

const accessTypes = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types',
  validateSearch: wholeListSearch,
  component: lazyRouteComponent(() => import('./accessTypes/AccessTypeListPage'), 'AccessTypeListPage'),
});
const addAccessType = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types/new',
  component: lazyRouteComponent(() => import('./accessTypes/AddAccessTypePage'), 'AddAccessTypePage'),
});
const editAccessType = createRoute({
  getParentRoute: () => signedIn,
  path: '/access-types/$accessTypeId',
  component: lazyRouteComponent(() => import('./accessTypes/EditAccessTypePage'), 'EditAccessTypePage'),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/review',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./changes/queue/ReviewQueuePage'), 'ReviewQueuePage'),
});
const reviewRequest = createRoute({
  getParentRoute: () => signedIn,
  path: '/review/$requestId',
  validateSearch: requestSearch,
  component: lazyRouteComponent(() => import('./changes/request/RequestPage'), 'RequestPage'),
});

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/policies',
  component: lazyRouteComponent(() => import('./policies/PoliciesPage'), 'PoliciesPage'),
});

const companySignIn = createRoute({
  getParentRoute: () => signedIn,
  path: '/company-sign-in',
  component: lazyRouteComponent(() => import('./companySignIn/CompanySignInPage'), 'CompanySignInPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage'), 'AuditPage'),
});

const admins = createRoute({
  getParentRoute: () => signedIn,
  path: '/admins',
  validateSearch: wholeListSearch,
  component: lazyRouteComponent(() => import('./admins/AdminListPage'), 'AdminListPage'),
});
const inviteAdmin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admins/new',
  component: lazyRouteComponent(() => import('./admins/InviteAdminPage'), 'InviteAdminPage'),
});
const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admins/$adminId',
  component: lazyRouteComponent(() => import('./admins/AdminPage'), 'AdminPage'),
});
const security = createRoute({
  getParentRoute: () => signedIn,
  path: '/security',
  component: lazyRouteComponent(() => import('./security/SecurityPage'), 'SecurityPage'),
});

const missing = createRoute({
  getParentRoute: () => signedIn,
  path: '$',
  component: PageMissing,
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedInElsewhere,
    forgotPassword,
    resetPassword,
    invitation,
    handOff,
    signedIn.addChildren([
      home,
      clients,
      addClient,
      client,
      editClient,
      modules,
      addModule,
      editModule,
      accessTypes,
      addAccessType,
      editAccessType,
      review,
      reviewRequest,
      policies,
      companySignIn,
      audit,
      admins,
      inviteAdmin,
      admin,
      security,
      missing,
    ]),
  ]),
  // Every value in the address is text as it was typed; the router's own way reads ?search=57 as a number.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch(search) {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
  },
  defaultPreload: 'intent',
  // A page that is not there yet says so before one begins to doubt.
  defaultPendingMs: 300,
  scrollRestoration: true,
  defaultErrorComponent: PageFailure,
  defaultPendingComponent: PageSkeleton,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
