import type { FastifyRequest } from 'fastify';
import { actorOf } from '../admins/actor.js';
import { readSession } from '../admins/readSession.js';
import type { GraphqlContext } from '../graphql/context.js';
import { loaders } from '../graphql/loaders.js';
import type { Seal } from '../kernel/seal.js';
import type { Mailer } from '../mail/mailer.js';
import type { Store } from '../store/store.js';
import { sessionCookie } from './cookies.js';
import { sameSite } from './sameSite.js';

export interface RequestDependencies {
  readonly store: Store;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly mailer: Mailer;
  now(): number;
}

/** Who asks, from the session's cookie; empty for nobody, whom the guard then stops. */
export async function requestContext(
  request: FastifyRequest,
  { store, seal, publicUrl, mailer, now }: RequestDependencies,
): Promise<Partial<GraphqlContext>> {
  sameSite(request.headers, publicUrl);
  const signedIn = await readSession(store, request.cookies[sessionCookie(publicUrl).name], now());
  if (!signedIn) return {};
  const { accountId } = signedIn.session;
  const reads = store.within(accountId);
  return {
    store,
    seal,
    mailer,
    publicUrl,
    now,
    signedIn,
    reads,
    accountId,
    address: request.ip,
    loaders: loaders(reads, now),
    actor: actorOf(signedIn),
  };
}
