import { managementScopesAmong, mayHoldScope } from '@countersign/schema';
import { OAuthError } from '../model/oauthError.js';
import { mayDoEverything, type ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient, TokenModule } from '../model/tokenClient.js';
import { derived } from './derived.js';
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
export function resolveAccess(client: TokenClient, { scopes, resources = [], resourceOwner }: AccessRequest): Access {
  if (!scopes && resources.length === 0 && !resourceOwner) return allAccess(client);
  const named = modulesOf(client, resources);
  const accessTypes = accessTypesOf(client, resourceOwner);
  if (!scopes) return accessToAll(named, accessTypes, resourceOwner);
  // A request for a few scopes looks at those, however many the client was granted.
  const modulesByScope = indexScopes(client, resourceOwner);
  const isIdentity = (scope: string) => resourceOwner !== undefined && identityScopes.includes(scope);
  if (scopes.some((scope) => !modulesByScope.has(scope) && !isIdentity(scope))) {
    throw new OAuthError('invalid_scope', 'The client was not granted every requested scope.');
  }
  const wanted = new Set(scopes.flatMap((scope) => modulesByScope.get(scope) ?? []));
  const modules = named.filter((module) => wanted.has(module));
  const content = {
    scopes: scopes.filter(
      (scope) => isIdentity(scope) || modulesByScope.get(scope)?.some((one) => modules.includes(one)),
    ),
    audiences: modules.map(({ audience }) => audience),
    accessTypes,
  };
  assertFitsInToken(content);
  return { scopes: content.scopes, modules, accessTypes };
}

function accessToAll(
  modules: readonly TokenModule[],
  accessTypes: readonly string[],
  resourceOwner: ResourceOwner | undefined,
): Access {
  assertAllFitsInToken(modules, accessTypes);
  return { scopes: sortedUnique(modules.flatMap((module) => scopesOf(module, resourceOwner))), modules, accessTypes };
}

const allAccess = derived((client: TokenClient) => accessToAll(client.modules, accessTypeNames(client), undefined));

// Of the alphabet, so that two tokens for the same look the same.
const sortedUnique = (scopes: readonly string[]): string[] => [...new Set(scopes)].sort();

/** The modules that grant a scope, by its name. */
type ModulesByScope = ReadonlyMap<string, readonly TokenModule[]>;

function indexOf(
  modules: readonly TokenModule[],
  scopesIn: (module: TokenModule) => readonly string[],
): ModulesByScope {
  const index = new Map<string, TokenModule[]>();
  for (const module of modules) {
    for (const scope of scopesIn(module)) {
      const granting = index.get(scope);
      if (granting) granting.push(module);
      else index.set(scope, [module]);
    }
  }
  return index;
}

const indexAllScopes = derived(({ modules }: TokenClient) => indexOf(modules, moduleScopes));

const indexScopes = (client: TokenClient, resourceOwner: ResourceOwner | undefined): ModulesByScope =>
  resourceOwner ? indexOf(client.modules, (module) => scopesOf(module, resourceOwner)) : indexAllScopes(client);

/** Every scope that a client may have, as far as the person for whom it acts has it. */
export const grantableScopes = (client: TokenClient, resourceOwner: ResourceOwner | undefined): ReadonlySet<string> =>
  new Set([...indexScopes(client, resourceOwner).keys(), ...(resourceOwner ? identityScopes : [])]);

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
function scopesOf(module: TokenModule, resourceOwner: ResourceOwner | undefined): readonly string[] {
  if (!resourceOwner) return moduleScopes(module);
  if (!module.builtIn) return mayDoEverything(resourceOwner) ? moduleScopes(module) : namesIn(module.standardScopes);
  // The scopes of our own modules follow privileges, of which the vendor's are not among everything.
  return managementScopesAmong(moduleScopes(module)).filter((name) => mayHoldScope(name, resourceOwner.privileges));
}

const accessTypeNames = derived(({ accessTypes }: TokenClient): readonly string[] =>
  accessTypes.map(({ name }) => name),
);

const accessTypesOf = (client: TokenClient, resourceOwner: ResourceOwner | undefined): readonly string[] =>
  !resourceOwner || mayDoEverything(resourceOwner)
    ? accessTypeNames(client)
    : client.accessTypes.filter(({ id }) => resourceOwner.accessTypeIds.includes(id)).map(({ name }) => name);
