import { DisableWebhookEndpoint } from '@countersign/schema';
import { command } from '../../model/command.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';
import { setState } from './setState.js';

/** Has nothing sent to an endpoint any more, from the next attempt on. */
export const disableWebhookEndpoint = command({
  name: 'disableWebhookEndpoint',
  input: DisableWebhookEndpoint,
  load: (reads, { id }) => loadEndpoint(reads, id),
  decide: ({ loaded }) => setState(requireEndpoint(loaded.endpoint), 'DISABLED'),
});
