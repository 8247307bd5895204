import type { CommandName } from '@countersign/schema';
import { type Circumstances, type Effect, once } from './circumstances';

/** What the commands of webhooks do; those without a dialog are `undefined`. */
export const webhookEffects = {
  createWebhookEndpoint: undefined,
  updateWebhookEndpoint: undefined,
  enableWebhookEndpoint: (change) => [once(change, 'Events are sent to it again')],
  disableWebhookEndpoint: () => [
    'Nothing is sent to it from the next attempt on.',
    'What happens meanwhile is kept: once you enable it again, you choose whether that is sent.',
  ],
  deleteWebhookEndpoint: (change) => [
    once(change, 'Nothing is sent to it any more, and its log and its keys are gone for good'),
  ],
  rotateWebhookSecret: (change) => [
    once(change, 'Events are signed by a new key'),
    'Its secret is shown to you once. Its public key stays on the page of the endpoint.',
  ],
  testWebhookEndpoint: undefined,
  resendWebhookDelivery: undefined,
  replayWebhookEvents: (change) => [
    once(change, 'Every event that it has chosen is sent again, from that one on'),
    'Each keeps its id, by which a receiver knows those that it has had.',
  ],
  pauseWebhookEndpoint: undefined,
  noteSkippedDeliveries: undefined,
} as const satisfies { readonly [N in CommandName]?: ((change: Circumstances) => Effect) | undefined };
