import { EnableClients } from '@countersign/schema';
import { enablingRisks } from '../../model/risks.js';
import { enableClient } from '../enableClient.js';
import { forMany } from './forMany.js';

export const enableClients = forMany({
  name: 'enableClients',
  input: EnableClients,
  targets: ({ clients }) => ({ field: 'clients', of: clients }),
  one: (client, { loaded, ...context }) =>
    enableClient.decide({
      ...context,
      generated: null,
      input: { id: client.id, expectedVersion: client.version },
      loaded: { ...loaded, client },
    }),
  risks: (changed) => enablingRisks(changed.map(({ client }) => client)),
});
