import { createRootRoute, createRoute } from '@tanstack/react-router';
import { requireSession } from '../auth/session/requireSession';
import { signInSearch, stepUpSearch } from '../auth/signIn/signInSearch';
import { lazyPage } from './lazyPage';
import { Root } from './Root';

export const root = createRootRoute({ component: Root });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyPage(() => import('../auth/pages/SignInPage'), 'SignInPage'),
});

export const stepUp = createRoute({
  getParentRoute: () => root,
  path: '/step-up',
  validateSearch: stepUpSearch,
  beforeLoad: ({ location }) => requireSession(location.href),
  component: lazyPage(() => import('../auth/pages/StepUpPage'), 'StepUpPage'),
});

export const signedInElsewhere = createRoute({
  getParentRoute: () => root,
  path: '/signed-in-again',
  component: lazyPage(() => import('../auth/pages/SignedInPage'), 'SignedInPage'),
});

export const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyPage(() => import('../auth/pages/ForgotPasswordPage'), 'ForgotPasswordPage'),
});
export const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyPage(() => import('../auth/pages/ResetPasswordPage'), 'ResetPasswordPage'),
});
export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyPage(() => import('../auth/pages/InvitationPage'), 'InvitationPage'),
});

export const shareLink = createRoute({
  getParentRoute: () => root,
  path: '/share-link',
  component: lazyPage(() => import('../clients/pages/ShareLinkPage'), 'ShareLinkPage'),
});

export const docs = createRoute({
  getParentRoute: () => root,
  path: '/docs',
  component: lazyPage(() => import('../docs/pages/DocsPage'), 'DocsPage'),
});
