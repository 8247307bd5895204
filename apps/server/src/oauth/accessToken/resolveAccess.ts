import { managementScopes } from '../../modules/model/management.js';
import { OAuthError } from '../model/oauthError.js';
import { mayDoEverything, type ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient, TokenModule } from '../model/tokenClient.js';
import { identityScopes } from './identityScopes.js';
import { moduleScopes, namesIn } from './moduleScopes.js';
import { assertAllFitsInToken, assertFitsInToken } from './tokenContent.js';

/** What is asked for; where something is left out, everything that may be had. */
export interface AccessRequest {
  readonly scopes?: readonly string[] | undefined;
  /** Audiences (RFC 8707). */
  readonly resources?: readonly string[];
  /** The person for whom the client acts, whose own permissions then bound what it gets. */
  readonly resourceOwner?: ResourceOwner | undefined;
}

/** What a token gives access to. */
export interface Access {
  readonly scopes: readonly string[];
  /** The modules that it is for; none when the token is for no module. */
  readonly modules: readonly TokenModule[];
  /** The names of access types. */
  readonly accessTypes: readonly string[];
}

/**
 * What a client gets of what it asks for: all that it was granted when it names nothing, else what it names and the
 * modules that this is of. A client that was granted nothing gets a token without a scope.
 * @throws OAuthError invalid_scope (RFC 6749 §5.2) or invalid_target (RFC 8707 §2) for what it was not granted
 */
export function resolveAccess(client: TokenClient, request: AccessRequest): Access {
  const { scopes: requested, resourceOwner } = request;
  const accessTypes = accessTypesOf(client, resourceOwner);
  const named = modulesOf(client, request.resources ?? []);
  if (!requested) {
    assertAllFitsInToken(named, accessTypes);
    return {
      scopes: sortedUnique(named.flatMap((module) => scopesOf(module, resourceOwner))),
      modules: named,
      accessTypes,
    };
  }
  const grantable = grantableScopes(client, resourceOwner);
  if (requested.some((scope) => !grantable.has(scope))) {
    throw new OAuthError('invalid_scope', 'The client was not granted every requested scope.');
  }
  const wanted = new Set(requested);
  const modules = named.filter((module) => scopesOf(module, resourceOwner).some((scope) => wanted.has(scope)));
  const available = new Set(modules.flatMap((module) => scopesOf(module, resourceOwner)));
  const isIdentity = (scope: string) => resourceOwner !== undefined && identityScopes.includes(scope);
  const scopes = requested.filter((scope) => available.has(scope) || isIdentity(scope));
  assertFitsInToken({ scopes, audiences: modules.map(({ audience }) => audience), accessTypes });
  return { scopes, modules, accessTypes };
}

// Of the alphabet, so that two tokens for the same look the same.
const sortedUnique = (scopes: readonly string[]): string[] => [...new Set(scopes)].sort();

/** Every scope that a client may have, as far as the person for whom it acts has it. */
export const grantableScopes = (client: TokenClient, resourceOwner: ResourceOwner | undefined): ReadonlySet<string> =>
  new Set([
    ...client.modules.flatMap((module) => scopesOf(module, resourceOwner)),
    ...(resourceOwner ? identityScopes : []),
  ]);

/** RFC 8707 §2: a request may narrow a token down to some of the modules, named by their audiences. */
function modulesOf({ modules }: TokenClient, resources: readonly string[]): readonly TokenModule[] {
  if (resources.length === 0) return modules;
  const wanted = new Set(resources);
  const found = modules.filter((module) => wanted.has(module.audience));
  if (new Set(found.map(({ audience }) => audience)).size < wanted.size) {
    throw new OAuthError('invalid_target', 'The client was granted no module with this audience.');
  }
  return found;
}

/** The scopes that a client has of a module, as far as the person for whom it acts has them. */
function scopesOf(module: TokenModule, resourceOwner: ResourceOwner | undefined): string[] {
  if (!resourceOwner || mayDoEverything(resourceOwner)) return moduleScopes(module);
  if (!module.builtIn) return namesIn(module.standardScopes);
  // Our own module's scopes mirror privileges.
  return moduleScopes(module).filter((name) =>
    resourceOwner.privileges.some((privilege) => managementScopes[privilege].name === name),
  );
}

const accessTypesOf = ({ accessTypes }: TokenClient, resourceOwner: ResourceOwner | undefined): string[] =>
  accessTypes
    .filter(({ id }) => !resourceOwner || mayDoEverything(resourceOwner) || resourceOwner.accessTypeIds.includes(id))
    .map(({ name }) => name);
