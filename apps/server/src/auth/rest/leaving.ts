import { SwitchAccount } from '@countersign/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Unauthenticated } from '../../kernel/refusal.js';
import type { SignedIn } from '../../model/signedIn.js';
import { reading } from '../../transport/http/reading.js';
import { reachableAccounts, switchTo } from '../flows/reachable.js';
import type { AuthHttp } from './authHttp.js';

/** The way from a suspended account, to which GraphQL is closed, into another of the same person. */
export function leavingRoutes(app: FastifyInstance, http: AuthHttp): void {
  const { store } = http.services;

  async function required(request: FastifyRequest): Promise<SignedIn> {
    const found = await http.signedIn(request);
    if (!found) throw new Unauthenticated();
    return found;
  }

  app.post('/auth/accounts', async (request) => {
    const found = await required(request);
    const accounts = await reachableAccounts(store, found);
    return {
      accounts: accounts
        .filter(({ state }) => state === 'OPEN')
        .map(({ id, name }) => ({ id, name, isCurrent: id === found.account.id })),
    };
  });

  app.post(
    '/auth/switch-account',
    reading(SwitchAccount, async ({ accountId }, request) => {
      const found = await required(request);
      await switchTo(accountId, found, http.context(request, found));
      return {};
    }),
  );
}
