import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSession } from '../auth/session/requireSession';
import { signInSearch, stepUpSearch } from '../auth/signIn/signInSearch';
import { Root } from './Root';

export const root = createRootRoute({ component: Root });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../auth/pages/SignInPage'), 'SignInPage'),
});

export const stepUp = createRoute({
  getParentRoute: () => root,
  path: '/step-up',
  validateSearch: stepUpSearch,
  beforeLoad: ({ location }) => requireSession(location.href),
  component: lazyRouteComponent(() => import('../auth/pages/StepUpPage'), 'StepUpPage'),
});

export const signedInElsewhere = createRoute({
  getParentRoute: () => root,
  path: '/signed-in-again',
  component: lazyRouteComponent(() => import('../auth/pages/SignedInPage'), 'SignedInPage'),
});

export const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../auth/pages/ForgotPasswordPage'), 'ForgotPasswordPage'),
});
export const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('../auth/pages/ResetPasswordPage'), 'ResetPasswordPage'),
});
export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../auth/pages/InvitationPage'), 'InvitationPage'),
});

export const shareLink = createRoute({
  getParentRoute: () => root,
  path: '/share-link',
  component: lazyRouteComponent(() => import('../clients/pages/ShareLinkPage'), 'ShareLinkPage'),
});
