import { EnableClients } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { assertCountConfirmed, loadClients, requireAll, setEnabled } from './bulk.js';

export const enableClients = command({
  name: 'enableClients',
  input: EnableClients,
  load: (reads, { clients }) =>
    loadClients(
      reads,
      clients.map(({ id }) => id),
    ),

  decide({ input, account, loaded: { clients, crossings }, now }) {
    const ids = input.clients.map(({ id }) => id);
    const all = requireAll(ids, clients, (index) => ['clients', index]);
    const changed = all.flatMap(({ name, version }, index) =>
      version === input.clients[index]?.expectedVersion
        ? []
        : [{ path: ['clients', index], message: `${name} has changed since you opened it.` }],
    );
    if (changed.length > 0) throw new InvalidInput(changed);
    assertCountConfirmed(all.length, input.confirmation, account);
    return setEnabled(all, true, { account, crossings, now });
  },
});
