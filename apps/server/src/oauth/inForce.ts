import { nextEndOf, standingOf } from '../modules/model/entitlement.js';
import type { GrantedClient, GrantedModule, TokenClient, TokenModule } from './model/tokenClient.js';
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
  const parts = all.map((module) => partsOf(module, client.environment, now));
  const made = {
    from: now,
    until: Math.min(...all.map((module) => nextEndOf(module, now))),
    client: { ...client, modules: parts.flatMap(({ kept }) => kept), lapsed: parts.flatMap(({ lapsed }) => lapsed) },
  };
  known.set(granted, made);
  return made.client;
}

/** A module apart into what of it is in force, and what is not: all of it, or its administrator scopes. */
function partsOf(
  module: GrantedModule,
  environment: string,
  now: number,
): { kept: readonly TokenModule[]; lapsed: readonly TokenModule[] } {
  const { standing, administrator } = standingOf(module, environment, now);
  if (standing !== 'IN_FORCE') return { kept: [], lapsed: [module] };
  if (administrator || module.administratorScopes === '') return { kept: [module], lapsed: [] };
  const lapsed = { ...module, standardScopes: '' };
  // A grant that names administrator scopes alone has nothing left: no token is for it.
  const hasRest = module.standardScopes !== '';
  return { kept: hasRest ? [{ ...module, administratorScopes: '' }] : [], lapsed: [lapsed] };
}

/** The client of an id, with what is in force now; undefined once it is deleted. */
export async function tokenClient(
  id: string,
  { store, now }: Pick<OAuthServices, 'store' | 'now'>,
): Promise<TokenClient | undefined> {
  const granted = await store.unscoped.tokenClient(id);
  return granted && inForce(granted, now());
}
