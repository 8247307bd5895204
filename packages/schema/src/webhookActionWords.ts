/** The words for what is done to webhook endpoints; see `actionWords`. */
export const webhookActionWords = {
  createWebhookEndpoint: {
    title: 'Add the webhook endpoint',
    past: 'added',
    filterLabel: 'Webhook endpoint added',
  },
  updateWebhookEndpoint: {
    title: 'Change the webhook endpoint',
    past: 'changed',
    filterLabel: 'Webhook endpoint changed',
  },
  enableWebhookEndpoint: {
    title: 'Enable the webhook endpoint',
    past: 'enabled',
    filterLabel: 'Webhook endpoint enabled',
  },
  disableWebhookEndpoint: { past: 'disabled', filterLabel: 'Webhook endpoint disabled' },
  deleteWebhookEndpoint: {
    title: 'Delete the webhook endpoint',
    past: 'deleted',
    filterLabel: 'Webhook endpoint deleted',
  },
  rotateWebhookSecret: {
    title: 'Rotate the signing secret of the webhook endpoint',
    past: 'rotated the signing secret of',
    filterLabel: 'Signing secret of webhooks rotated',
  },
  testWebhookEndpoint: { past: 'sent a test event to', filterLabel: 'Test event sent' },
  resendWebhookDelivery: { past: 'had an event sent again to', filterLabel: 'Event sent again' },
  replayWebhookEvents: {
    title: 'Send past events again to',
    past: 'had past events sent again to',
    filterLabel: 'Events replayed',
  },
  pauseWebhookEndpoint: { past: 'paused', filterLabel: 'Webhook endpoint paused' },
  noteSkippedDeliveries: { past: 'skipped events that could not be delivered to', filterLabel: 'Events skipped' },
} as const;
