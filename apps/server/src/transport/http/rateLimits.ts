import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { RateLimited } from '../../kernel/rateLimited.js';
import type { RateLimitStatus } from '../../kernel/rateLimitStatus.js';
import { Unauthenticated, Unavailable } from '../../kernel/refusal.js';
import type { AtOnce } from '../../limits/atOnce.js';
import { network } from '../../limits/attempts.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { type RateLimitUse, type Rates, takeAll } from '../../limits/rates.js';
import { isCounted, requireRouteLimits } from '../../limits/routeLimits.js';
import { slowRefusals } from '../../limits/slowRefusals.js';
import { addressOf } from './address.js';

const sentStatuses = new WeakMap<FastifyReply, readonly RateLimitStatus[]>();

/** What was counted of a request so far, as its headers have it. */
export const limitStatusesOf = (reply: FastifyReply): readonly RateLimitStatus[] => sentStatuses.get(reply) ?? [];

/**
 * Sets the rate limit headers (draft-ietf-httpapi-ratelimit-headers-10): `RateLimit-Policy` names each quota and its
 * window, `RateLimit` the remaining quota and the seconds until its reset, both lists of structured fields (RFC 9651
 * §3.1).
 */
export function setRateLimitHeaders(reply: FastifyReply, news: readonly RateLimitStatus[]): void {
  const limitStatuses = [...limitStatusesOf(reply), ...news];
  sentStatuses.set(reply, limitStatuses);
  const items = (show: (status: RateLimitStatus) => string) =>
    limitStatuses.map((one) => `"${one.limit}"${show(one)}`).join(', ');
  reply.header(
    'ratelimit-policy',
    items(({ quota, window, unit }) => `;q=${quota};w=${window / 1000}${unit ? `;qu="${unit}"` : ''}`),
  );
  reply.header(
    'ratelimit',
    items(({ remaining, resetsIn }) => `;r=${remaining};t=${resetsIn}`),
  );
}

/** Counts uses, and reports the remaining quota of each limit. @throws RateLimited */
export function spend(rates: Rates, reply: FastifyReply, uses: readonly RateLimitUse[]): void {
  try {
    setRateLimitHeaders(reply, takeAll(rates, uses));
  } catch (error) {
    if (error instanceof RateLimited) setRateLimitHeaders(reply, error.limitStatuses);
    throw error;
  }
}

const visitor = (request: FastifyRequest): RateLimitUse => ({ limit: 'visitor', key: network(addressOf(request)) });

/** The uses of one request: by the caller's credential and by the account; the operator is not counted. */
const requestsOf = (actor: Actor): RateLimitUse[] =>
  actor.kind === 'operator' || actor.kind === 'service'
    ? []
    : [
        { limit: 'requests', key: actor.id },
        { limit: 'account-requests', key: actor.accountId },
      ];

/** The cost of a request, counted for the caller and for the account. */
export const costsOf = (actor: Actor, amount: number): RateLimitUse[] =>
  actor.kind === 'operator' || actor.kind === 'service'
    ? []
    : [
        { limit: 'cost', key: actor.id, amount },
        { limit: 'account-cost', key: actor.accountId, amount },
      ];

/**
 * Identifies the caller and counts the request: by credential, or by address where there is none or an invalid one. A
 * stranger therefore never uses up the quota of known callers behind the same address.
 * @throws RateLimited
 */
export async function countedActor<Found extends { readonly actor: Actor } | undefined>(
  rates: Rates,
  request: FastifyRequest,
  reply: FastifyReply,
  find: () => Promise<Found>,
): Promise<Found> {
  const found = await find().catch((error: unknown) => {
    if (error instanceof Unauthenticated) spend(rates, reply, [visitor(request)]);
    throw error;
  });
  spend(rates, reply, found ? requestsOf(found.actor) : [visitor(request)]);
  return found;
}

/**
 * Waits until a request has its place among those of its key that are at work at once; it keeps it until it is answered.
 * @throws RateLimited when too many wait already
 * @throws Unavailable when its connection was closed meanwhile
 */
export async function takePlace(places: AtOnce, key: string, reply: FastifyReply): Promise<void> {
  const leave = await places.enter(key);
  if (reply.raw.destroyed) {
    leave();
    throw new Unavailable('Nobody waits for the answer any more.');
  }
  reply.raw.once('close', leave);
}

/** Charges an account's share of the event loop with a request, once it is answered. */
export function chargeRequest(account: string, reply: FastifyReply): void {
  reply.raw.once('close', eventLoop.begin(account));
}

/** Holds back answers that say "too many", once there are many of them. */
export function holdRefusals(app: FastifyInstance): void {
  const wait = slowRefusals();
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.statusCode !== 429) return done();
    const held = wait();
    if (held) void held.then(() => done());
    else done();
  });
}

// Passwords are hashed here, which takes more of the processor and of memory than anything else that a stranger may ask.
const hashesPasswords = /^\/(auth|share-link)\//;

/** Requires every route to declare its limits, and counts visitors where callers are not identified. */
export function limitVisitors(app: FastifyInstance, rates: Rates, visitorsAtOnce: AtOnce): void {
  app.addHook('onRoute', (route) => {
    const routeLimits = requireRouteLimits(route.url);
    // Other routes identify the caller first, above.
    if (!isCounted(routeLimits, 'visitor') || isCounted(routeLimits, 'requests') || route.method === 'OPTIONS') return;
    const count = async (request: FastifyRequest, reply: FastifyReply) => {
      const use = visitor(request);
      spend(rates, reply, [use]);
      if (hashesPasswords.test(route.url)) await takePlace(visitorsAtOnce, use.key, reply);
    };
    const { onRequest = [] } = route;
    // Before whatever else is asked of a stranger.
    route.onRequest = [count, ...(Array.isArray(onRequest) ? onRequest : [onRequest])];
  });
}
