import { grantedScopes } from '../../modules/grantedScopes.js';
import { managementScopes } from '../../modules/management.js';
import { type Delegate, mayDoEverything } from '../delegation/delegate.js';
import { OAuthError } from '../oauthError.js';
import type { TokenClient, TokenModule } from '../tokenClient.js';
import { identityScopes } from './identityScopes.js';

/** What is asked for; where something is left out, everything that may be had. */
export interface AccessRequest {
  readonly scopes?: readonly string[] | undefined;
  /** Audiences (RFC 8707). */
  readonly resources?: readonly string[];
  /** The person for whom the client acts, whose own permissions then bound what it gets. */
  readonly delegate?: Delegate | undefined;
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
export function grantedAccess(client: TokenClient, request: AccessRequest): Access {
  const { scopes: requested, delegate } = request;
  const grantable = grantableScopes(client, delegate);
  if (requested?.some((scope) => !grantable.has(scope))) {
    throw new OAuthError('invalid_scope', 'The client was not granted every scope that it asks for.');
  }
  const chosen = modulesOf(client, request.resources ?? []).map((module) => ({
    module,
    has: scopesOf(module, delegate),
  }));
  const here = new Set([...chosen.flatMap(({ has }) => has), ...(delegate ? identityScopes : [])]);
  return {
    scopes: requested ? requested.filter((scope) => here.has(scope)) : inOrder(chosen.flatMap(({ has }) => has)),
    modules: chosen
      .filter(({ has }) => !requested || has.some((scope) => requested.includes(scope)))
      .map(({ module }) => module),
    accessTypes: accessTypesOf(client, delegate),
  };
}

// Of the alphabet, so that two tokens for the same look the same.
const inOrder = (scopes: readonly string[]): string[] => [...new Set(scopes)].sort();

/** Every scope that a client may have, as far as the person for whom it acts has it. */
export const grantableScopes = (client: TokenClient, delegate: Delegate | undefined): ReadonlySet<string> =>
  new Set([...client.modules.flatMap((module) => scopesOf(module, delegate)), ...(delegate ? identityScopes : [])]);

/** RFC 8707 §2: a request may narrow a token down to some of the modules, named by their audiences. */
function modulesOf({ modules }: TokenClient, resources: readonly string[]): readonly TokenModule[] {
  if (resources.length === 0) return modules;
  if (resources.some((resource) => !modules.some((module) => module.audience === resource))) {
    throw new OAuthError('invalid_target', 'The client was granted no module of which this is the audience.');
  }
  return modules.filter((module) => resources.includes(module.audience));
}

/** The scopes that a client has of a module, as far as the person for whom it acts has them. */
function scopesOf(module: TokenModule, delegate: Delegate | undefined): string[] {
  const names = grantedScopes(module, Boolean(module.administrator));
  if (!delegate || mayDoEverything(delegate)) return names;
  if (!module.builtIn) return grantedScopes(module, false);
  // Our own module's scopes mirror privileges.
  return names.filter((name) => delegate.privileges.some((privilege) => managementScopes[privilege].name === name));
}

const accessTypesOf = ({ accessTypes }: TokenClient, delegate: Delegate | undefined): string[] =>
  accessTypes
    .filter(({ id }) => !delegate || mayDoEverything(delegate) || delegate.accessTypeIds.includes(id))
    .map(({ name }) => name);
