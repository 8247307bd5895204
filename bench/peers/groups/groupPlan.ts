import type { Person } from '@countersign/tooling/admin';
import { type Contender, startPeer } from '../contender.ts';
import type { Countersign } from '../countersign.ts';
import type { Entry } from '../group.ts';
import type { Asking } from '../load.ts';
import type { Credentials } from '../requests.ts';

export type Algorithm = 'ES256' | 'RS256' | 'EdDSA';

export interface Servers {
  readonly sqlite: Countersign;
  readonly postgres: Countersign;
  /** With more than 100,000 clients, on SQLite. */
  readonly many: () => Promise<Countersign>;
  /** An admin in a browser. */
  readonly person: Person;
  /** Has what a group started end with it. */
  started<One extends Contender>(one: One): One;
}

/** Starts what a group needs, and answers what is to be measured. */
export type GroupPlan = (servers: Servers) => Promise<Entry[]>;

/** Where tokens are had; a server that answers one thing alone answers it at any path. */
export const tokenPath = (contender: Contender): string =>
  contender.name.startsWith('oidc-provider') ? '/token' : '/oauth/token';

/** A token request by client credentials that is the same each time. */
export const tokenEntry = (contender: Contender, asking: Asking, connections = 32): Entry => ({
  contender,
  path: tokenPath(contender),
  asking: () => asking,
  connections,
});

export interface SameToken {
  readonly algorithm: Algorithm;
  readonly client: Credentials;
  /** Of a token that Countersign gave this client. */
  readonly claims: Record<string, unknown>;
}

export const startFloor = async ({ started }: Servers, mode: 'naive' | 'batched' | 'introspection', same: SameToken) =>
  started(await startPeer(`floor, ${mode}`, 'floor.ts', { mode, ...same }));

export async function startOidcProvider({ started }: Servers, format: 'JWT' | 'opaque', same: SameToken) {
  const { algorithm, client, claims } = same;
  const order = { format, algorithm, client, scope: claims.scope };
  return started(await startPeer(`oidc-provider, ${format}`, 'oidcProvider.ts', order));
}

export const startNodeOauth2Server = async ({ started }: Servers, client: Credentials) =>
  started(await startPeer('@node-oauth/oauth2-server, random', 'nodeOauth2Server.ts', { client }));
