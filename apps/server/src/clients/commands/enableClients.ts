import { EnableClients } from '@countersign/schema';
import { summarizeNames } from '../../changes/model/risk.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { assertNoneHeld } from './assertNoneHeld.js';
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
    const changed = all.filter(({ version }, index) => version !== input.clients[index]?.expectedVersion);
    if (changed.length > 0) {
      const names = summarizeNames(changed.map(({ name }) => name));
      throw new Conflict(`Changed since you opened them: ${names}. See what changed, then try again.`);
    }
    assertNoneHeld(all);
    assertCountConfirmed(all.length, input.confirmation, account);
    return setEnabled(all, true, { account, crossings, now });
  },
});
