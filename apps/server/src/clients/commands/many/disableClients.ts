import { DisableClients } from '@countersign/schema';
import { disableClient } from '../disableClient.js';
import { forMany } from './forMany.js';

export const disableClients = forMany({
  name: 'disableClients',
  input: DisableClients,
  targets: ({ ids }) => ({ field: 'ids', of: ids.map((id) => ({ id })) }),
  one: (client, { loaded, ...context }) =>
    disableClient.decide({
      ...context,
      generated: null,
      input: { id: client.id, reason: context.input.reason },
      loaded: { ...loaded, client },
    }),
  risks: () => [],
});
