import { DisableClients } from '@countersign/schema';
import { command } from '../../model/command.js';
import { assertCountConfirmed, loadClients, requireAll, setEnabled } from './bulk.js';

export const disableClients = command({
  name: 'disableClients',
  input: DisableClients,
  load: (reads, { ids }) => loadClients(reads, ids),

  decide({ input: { ids, confirmation, reason }, account, loaded: { clients, crossings }, now }) {
    const all = requireAll(ids, clients, (index) => ['ids', index]);
    assertCountConfirmed(all.length, confirmation, account);
    return setEnabled(all, false, { account, crossings, now, reason });
  },
});
