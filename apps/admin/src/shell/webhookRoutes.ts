import { createRoute } from '@tanstack/react-router';
import { deliverySearch } from '../webhooks/deliverySearch';
import { lazyPage } from './lazyPage';
import { signedIn } from './signedIn';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks',
  component: lazyPage(() => import('../webhooks/pages/WebhookListPage'), 'WebhookListPage'),
});
const add = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/new',
  component: lazyPage(() => import('../webhooks/pages/AddWebhookPage'), 'AddWebhookPage'),
});
const events = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/events',
  component: lazyPage(() => import('../webhooks/pages/EventsPage'), 'EventsPage'),
});
const endpoint = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/$endpointId',
  validateSearch: deliverySearch,
  component: lazyPage(() => import('../webhooks/pages/WebhookPage'), 'WebhookPage'),
});
const edit = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/$endpointId/edit',
  component: lazyPage(() => import('../webhooks/pages/EditWebhookPage'), 'EditWebhookPage'),
});

/** The pages of webhooks. */
export const webhookRoutes = [list, add, events, endpoint, edit] as const;
