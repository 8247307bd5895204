import type { GrantedClient, GrantedModule, TokenClient } from './model/tokenClient.js';
import type { OAuthServices } from './services.js';

/** What is in force, from the moment when it was asked until it may be otherwise. */
interface Moment {
  readonly from: number;
  readonly until: number;
  readonly client: TokenClient;
}

// A client is kept for as long as nothing is committed (ADR 18), and what follows from it goes with it.
const known = new WeakMap<GrantedClient, Moment>();

/**
 * A client with what of its grants is in force at a moment. Whatever reads the modules of a client reads these: tokens,
 * consent, introspection and userinfo alike. Times are compared here and not in the database, so that a client that is
 * kept between two requests does not outlive them.
 */
export function inForce(granted: GrantedClient, now: number): TokenClient {
  const before = known.get(granted);
  if (before && before.from <= now && now < before.until) return before.client;
  const { granted: all, ...client } = granted;
  const lapsed = all.filter((module) => !isInForce(module, now));
  const modules = lapsed.length === 0 ? all : all.filter((module) => !lapsed.includes(module));
  const made = { from: now, until: nextEnd(all, now), client: { ...client, modules, lapsed } };
  known.set(granted, made);
  return made.client;
}

const isInForce = ({ state, sunsetAt }: GrantedModule, now: number): boolean =>
  state !== 'WITHDRAWN' && (sunsetAt === null || now < sunsetAt);

const nextEnd = (modules: readonly GrantedModule[], now: number): number =>
  Math.min(...modules.map(({ sunsetAt }) => (sunsetAt !== null && sunsetAt > now ? sunsetAt : Infinity)));

/** The client of an id, with what is in force now; undefined once it is deleted. */
export async function tokenClient(
  id: string,
  { store, now }: Pick<OAuthServices, 'store' | 'now'>,
): Promise<TokenClient | undefined> {
  const granted = await store.unscoped.tokenClient(id);
  return granted && inForce(granted, now());
}
