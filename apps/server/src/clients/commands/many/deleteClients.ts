import { DeleteClients } from '@countersign/schema';
import { deleteClient } from '../deleteClient.js';
import { forMany } from './forMany.js';

export const deleteClients = forMany({
  name: 'deleteClients',
  input: DeleteClients,
  targets: ({ clients }) => ({ field: 'clients', of: clients }),
  one: (client, { loaded, ...context }) =>
    deleteClient.decide({
      ...context,
      generated: null,
      // Their number was typed, in the place of the name of each.
      input: { id: client.id, expectedVersion: client.version, confirmation: client.name },
      loaded: { ...loaded, client },
    }),
});
