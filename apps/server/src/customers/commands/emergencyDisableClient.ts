import { EmergencyDisableClient } from '@countersign/schema';
import { clientSubject } from '../../clients/model/describe.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { eventNotice } from '../../notices/model/notice.js';
import { requireClientCard, toldOfClient } from './loadClientCard.js';

/**
 * Disables a client of a customer's account and holds it: it gets no tokens from the very next request on, and nobody of
 * the account enables it until it is released.
 */
export const emergencyDisableClient = vendorCommand({
  name: 'emergencyDisableClient',
  input: EmergencyDisableClient,
  load: async (customers, { id }) => ({ client: await customers.clientById(id) }),

  decide({ input: { id, reason }, account: vendor, loaded, now }) {
    const client = requireClientCard(loaded.client);
    const before = client.hold?.reason ?? null;
    const changes = [
      ...(client.enabled ? [{ field: 'enabled', before: true, after: false }] : []),
      ...(before === reason ? [] : [{ field: 'hold', before, after: reason }]),
    ];
    const hold = { at: client.hold?.at ?? now, by: vendor.name, reason };
    const { version, account } = client;
    return {
      writes: [
        { update: 'clients', id, version, set: { enabled: false, hold, updatedAt: now } },
        { insert: 'outbox', row: eventNotice('CLIENT_HELD', { id, accountId: account.id }, now) },
      ],
      ...toldOfClient(client, vendor, changes),
      each: [{ subject: clientSubject(client), changes }],
      result: { clientId: id },
    };
  },
});
