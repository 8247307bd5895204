import { added } from './added.js';

/** Names the person's newest token. */
export const personalTokenCreated = added('A personal token was made', async ({ admin }, { store }, { accountId }) => {
  const [token] = await store.within(accountId).personalTokens.byAdmin(admin.id);
  const named = token ? `The token “${token.name}” (${token.id}, for ${token.scopes.join(', ')})` : 'A token';
  return `${named}, by which a program can act in your name, was made`;
});
