import { DisableClients } from '@countersign/schema';
import { command } from '../../model/command.js';
import { allOf, countConfirmed, loadClients, switchAll } from './several.js';

export const disableClients = command({
  name: 'disableClients',
  input: DisableClients,
  load: (reads, { ids }) => loadClients(reads, ids),

  decide({ input: { ids, confirmation }, loaded: { account, clients, crossings }, now }) {
    const all = allOf(ids, clients, (index) => ['ids', index]);
    countConfirmed(all.length, confirmation, account);
    return switchAll(all, false, { account, crossings, now });
  },
});
