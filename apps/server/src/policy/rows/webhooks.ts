import { createWebhookEndpoint } from '../../webhooks/commands/createWebhookEndpoint.js';
import { deleteWebhookEndpoint } from '../../webhooks/commands/deleteWebhookEndpoint.js';
import { disableWebhookEndpoint } from '../../webhooks/commands/disableWebhookEndpoint.js';
import { enableWebhookEndpoint } from '../../webhooks/commands/enableWebhookEndpoint.js';
import { noteSkippedDeliveries } from '../../webhooks/commands/noteSkippedDeliveries.js';
import { pauseWebhookEndpoint } from '../../webhooks/commands/pauseWebhookEndpoint.js';
import { replayWebhookEvents } from '../../webhooks/commands/replayWebhookEvents.js';
import { resendWebhookDelivery } from '../../webhooks/commands/resendWebhookDelivery.js';
import { rotateWebhookSecret } from '../../webhooks/commands/rotateWebhookSecret.js';
import { testWebhookEndpoint } from '../../webhooks/commands/testWebhookEndpoint.js';
import { updateWebhookEndpoint } from '../../webhooks/commands/updateWebhookEndpoint.js';
import { row } from '../row.js';

// An endpoint is a setting of the account, and reads its audit: whoever makes one must be allowed both.
const sends = { who: 'admin', needs: ['ADMINISTER_ACCOUNT', 'VIEW_AUDIT'] } as const;

export const webhooks = {
  createWebhookEndpoint: row(createWebhookEndpoint, { ...sends, stepUp: true, waits: 'always' }),
  updateWebhookEndpoint: row(updateWebhookEndpoint, { ...sends, stepUp: true, waits: { unlessOnly: ['name'] } }),
  enableWebhookEndpoint: row(enableWebhookEndpoint, { ...sends, stepUp: true, waits: 'always' }),
  disableWebhookEndpoint: row(disableWebhookEndpoint, {
    who: 'admin',
    needs: ['ADMINISTER_ACCOUNT'],
    waits: { never: 'What leaves the account can be stopped at once.' },
  }),
  deleteWebhookEndpoint: row(deleteWebhookEndpoint, {
    who: 'admin',
    needs: ['ADMINISTER_ACCOUNT'],
    waits: 'always',
  }),
  rotateWebhookSecret: row(rotateWebhookSecret, { ...sends, stepUp: true, waits: 'always' }),
  testWebhookEndpoint: row(testWebhookEndpoint, {
    who: 'admin',
    needs: ['ADMINISTER_ACCOUNT'],
    waits: { never: 'It tells an endpoint nothing but that it is there.' },
  }),
  resendWebhookDelivery: row(resendWebhookDelivery, {
    ...sends,
    waits: { never: 'The endpoint has had the event before, or was to have it.' },
  }),
  replayWebhookEvents: row(replayWebhookEvents, { ...sends, stepUp: true, waits: 'always' }),
  pauseWebhookEndpoint: row(pauseWebhookEndpoint, {
    who: 'service',
    waits: { never: 'It takes nothing from anybody: the events stay, and the endpoint can be enabled again.' },
  }),
  noteSkippedDeliveries: row(noteSkippedDeliveries, {
    who: 'service',
    waits: { never: 'It says what has happened.' },
  }),
};
