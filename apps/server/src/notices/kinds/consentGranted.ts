import { added } from './added.js';

/** Names the application of the person's newest consent. */
export const consentGranted = added('An application may act for you', async ({ admin }, { store }, { accountId }) => {
  const { consents, clients } = store.within(accountId);
  const [consent] = await consents.byAdmin(admin.id);
  const client = consent && (await clients.byId(consent.clientId));
  return `The application ${client ? `${client.name} (${client.id})` : 'that you saw'} was allowed to act for you,`;
});
