import { newId } from '../../kernel/newId.js';
import { type ClientRefusalRecord, keptRefusals } from '../model/clientRefusal.js';
import type { UsageRegister } from '../model/usage.js';

// So many in a second, of all clients: a flood takes no more memory, nor more of the database.
const mostAtOnce = 2000;

/** One, before it has an id, with the account of its client. */
type Refusal = Omit<ClientRefusalRecord, 'id'> & { readonly accountId: string };

/** The newest refusals of each client, until they are written down. */
export interface LatestRefusals {
  add(refusal: Refusal): void;
  flush(): Promise<void>;
}

interface OfAccount {
  count: number;
  readonly byClient: Map<string, Refusal[]>;
}

/** Those of an account are as many as its share where there is no room for all: a flood of one drops nothing of another's. */
export function latestRefusals(register: Pick<UsageRegister, 'addRefusals'>): LatestRefusals {
  let kept = new Map<string, OfAccount>();
  let count = 0;

  const drop = (account: OfAccount): void => {
    const [clientId = '', list = []] = account.byClient.entries().next().value ?? [];
    list.shift();
    if (list.length === 0) account.byClient.delete(clientId);
    account.count--;
    count--;
  };

  /** Whether there is room for one more of an account. */
  const makeRoom = (account: OfAccount): boolean => {
    if (count < mostAtOnce) return true;
    if (account.count + 1 > mostAtOnce / kept.size) return false;
    drop([...kept.values()].reduce((most, one) => (one.count > most.count ? one : most)));
    return true;
  };

  const add: LatestRefusals['add'] = (refusal) => {
    const account = kept.get(refusal.accountId) ?? { count: 0, byClient: new Map<string, Refusal[]>() };
    kept.set(refusal.accountId, account);
    const list = account.byClient.get(refusal.clientId) ?? [];
    if (list.length === keptRefusals) list.shift();
    else {
      if (!makeRoom(account)) return;
      count++;
      account.count++;
    }
    list.push(refusal);
    account.byClient.set(refusal.clientId, list);
  };

  const take = (): Refusal[] => {
    const taken = [...kept.values()].flatMap(({ byClient }) => [...byClient.values()].flat());
    kept = new Map();
    count = 0;
    return taken;
  };

  return {
    add,
    async flush() {
      const written = take();
      if (written.length === 0) return;
      try {
        await register.addRefusals(written.map(({ accountId: _, ...one }) => ({ ...one, id: newId('rfs') })));
      } catch (error) {
        const later = take();
        for (const one of [...written, ...later]) add(one);
        throw error;
      }
    },
  };
}
