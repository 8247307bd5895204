import { newId } from '../../kernel/newId.js';
import { type ClientRefusalRecord, keptRefusals } from '../model/clientRefusal.js';
import type { UsageRegister } from '../model/usage.js';

// So many in a second, of all clients: a flood takes no more memory, nor more of the database.
const mostAtOnce = 2000;

/** The newest refusals of each client, until they are written down. */
export interface LatestRefusals {
  add(refusal: Omit<ClientRefusalRecord, 'id'>): void;
  flush(): Promise<void>;
}

export function latestRefusals(register: Pick<UsageRegister, 'addRefusals'>): LatestRefusals {
  let kept = new Map<string, Omit<ClientRefusalRecord, 'id'>[]>();
  let count = 0;

  const add: LatestRefusals['add'] = (refusal) => {
    const list = kept.get(refusal.clientId) ?? [];
    if (list.length < keptRefusals) {
      if (count === mostAtOnce) return;
      count++;
    } else list.shift();
    list.push(refusal);
    kept.set(refusal.clientId, list);
  };

  return {
    add,
    async flush() {
      if (kept.size === 0) return;
      const written = kept;
      kept = new Map();
      count = 0;
      try {
        await register.addRefusals([...written.values()].flat().map((one) => ({ ...one, id: newId('rfs') })));
      } catch (error) {
        const later = kept;
        kept = new Map();
        count = 0;
        for (const list of [...written.values(), ...later.values()]) for (const one of list) add(one);
        throw error;
      }
    },
  };
}
