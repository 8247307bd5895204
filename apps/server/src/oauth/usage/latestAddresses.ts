import { canonicalRange } from '@countersign/schema';
import { hour } from '../../kernel/duration.js';
import { network } from '../../limits/attempts.js';
import { type ClientAddress, keptAddresses } from '../model/clientAddress.js';
import type { UsageRegister } from '../model/usage.js';

// A server with more clients in an hour writes some of them down again.
const mostClients = 20_000;

/** From where clients come: written down once an hour for each network, and for a client not for more than are kept. */
export interface LatestAddresses {
  add(client: { readonly id: string; readonly accountId: string }, address: string, at: number): void;
  flush(): Promise<void>;
}

export function latestAddresses(register: Pick<UsageRegister, 'addAddresses'>): LatestAddresses {
  let seen = { hour: 0, byClient: new Map<string, Set<string>>() };
  let fresh: ClientAddress[] = [];

  return {
    add({ id: clientId, accountId }, address, at) {
      const current = at - (at % hour);
      if (seen.hour !== current || seen.byClient.size >= mostClients) seen = { hour: current, byClient: new Map() };
      let addresses = seen.byClient.get(clientId);
      if (!addresses) {
        addresses = new Set();
        seen.byClient.set(clientId, addresses);
      }
      if (addresses.has(address) || addresses.size >= keptAddresses) return;
      addresses.add(address);
      const range = canonicalRange(network(address));
      if (range !== undefined) fresh.push({ clientId, accountId, network: range, lastAt: at });
    },
    async flush() {
      if (fresh.length === 0) return;
      const written = fresh;
      fresh = [];
      try {
        await register.addAddresses(written);
      } catch (error) {
        fresh = [...written, ...fresh];
        throw error;
      }
    },
  };
}
