import type { FastifyReply, FastifyRequest } from 'fastify';
import { findSession } from '../../auth/flows/findSession.js';
import type { TokenFacts } from '../../auth/model/tokenFacts.js';
import type { AdminActor, ClientActor, SupportActor } from '../../kernel/actor.js';
import { SupportAccessEnded, ViewerChanged } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import { type AtOnce, atOnce } from '../../limits/atOnce.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import type { Rates } from '../../limits/rates.js';
import { sessionActor, supportActor } from '../../model/adminActor.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { Store } from '../../model/ports/store.js';
import { readsOf } from '../../model/readsOf.js';
import type { SignedIn } from '../../model/signedIn.js';
import { assertNotSuspended } from '../../model/suspension.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import type { OAuth } from '../../oauth/oauth.js';
import { AnswerWeight } from '../graphql/answerWeight.js';
import type { GraphqlContext } from '../graphql/context.js';
import { loaders } from '../graphql/loaders.js';
import { addressOf, hasUntrustedProxy } from './address.js';
import { bearer } from './bearer.js';
import { allowCompression } from './compression.js';
import { sessionCookie } from './cookies.js';
import { costsOf, countedActor, limitStatusesOf, spend, takePlace } from './rateLimits.js';
import { sameOrigin, sameSite } from './sameSite.js';

export interface RequestDependencies {
  readonly store: Store;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly mailer: Mailer;
  readonly publicHttp: PublicHttp;
  readonly rates: Rates;
  /** By account. */
  readonly requestsAtOnce: AtOnce;
  readonly heavyAtOnce: AtOnce;
  readonly exportsAtOnce: AtOnce;
  now(): number;
}

// The fields of one question are read one after another: together they would take all connections to the database.
const fieldsAtOnce = 1;

/**
 * The caller, by a token of an internal tool or by the session's cookie; undefined without either. Each request is
 * counted.
 */
export const requestContext = (
  request: FastifyRequest,
  reply: FastifyReply,
  oauth: OAuth,
  dependencies: RequestDependencies,
): Promise<GraphqlContext | undefined> =>
  countedActor(dependencies.rates, request, reply, () => contextOf(request, reply, oauth, dependencies));

/** The page says of what it asks by itself that nobody asked for it. */
const sessionIn = ({ cookies, headers }: FastifyRequest, publicUrl: string) => ({
  cookie: cookies[sessionCookie(publicUrl).name],
  isBackground: headers['countersign-background'] !== undefined,
});

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  oauth: OAuth,
  { store, seal, publicUrl, mailer, publicHttp, rates, heavyAtOnce, now }: RequestDependencies,
): Promise<GraphqlContext | undefined> {
  const common = {
    store,
    seal,
    mailer,
    publicHttp,
    publicUrl,
    now,
    address: addressOf(request),
    hasUntrustedProxy: hasUntrustedProxy(request),
  };
  const within = (
    actor: AdminActor | ClientActor | SupportActor,
    { signedIn, token }: { readonly signedIn?: SignedIn; readonly token?: TokenFacts },
  ) => {
    const { accountId } = actor;
    const reads = readsOf(store.within(accountId), actor);
    const spendCost = (cost: number) => spend(rates, reply, costsOf(actor, cost));
    const answer = new AnswerWeight();
    const giveWay = () => eventLoop.pause(accountId);
    const assertFits = async () => {
      await giveWay();
      answer.assertFits();
    };
    const fields = atOnce(fieldsAtOnce);
    return {
      ...common,
      actor,
      signedIn,
      token,
      limitStatuses: () => limitStatusesOf(reply),
      reads,
      accountId,
      loaders: loaders(reads, now, assertFits),
      answer,
      spendCost,
      enterHeavy: () => takePlace(heavyAtOnce, accountId, reply),
      giveWay,
      enterField: () => fields.enter(''),
      isGone: () => reply.raw.destroyed,
      allowCompression: () => allowCompression(request),
    };
  };
  const { headers } = request;
  // Browsers never add this header by themselves, so that another site cannot make one send it.
  if (headers.authorization !== undefined) {
    const { actor, token } = await bearer(request, { oauth, store, now });
    return within(actor, { token });
  }
  (request.method === 'GET' ? sameOrigin : sameSite)(headers, publicUrl);
  const signedIn = await findSession(store, sessionIn(request, publicUrl), now());
  if (!signedIn) return undefined;
  // All tabs of a browser share its cookie: input from one tab must not take effect in the account, or under the
  // person, that another tab has switched to.
  const viewer = headers['countersign-viewer'];
  // One tab looks inside a customer's account by naming what lets it, while the others go on where they are.
  const lookedThrough = headers['countersign-support-access'];
  if (lookedThrough !== undefined) {
    const access = await store.within(signedIn.account.id).supportAccesses.byId(String(lookedThrough));
    const support = supportActor(signedIn, access, now());
    if (!support) throw new SupportAccessEnded();
    return within(support, { signedIn });
  }
  if (viewer !== undefined && viewer !== signedIn.admin.id) throw new ViewerChanged();
  await assertNotSuspended(store, signedIn.account);
  return within(sessionActor(signedIn), { signedIn });
}
