import { managementScopesAmong } from '@countersign/schema';
import type { Module } from '../../modules/model/module.js';
import type { Access } from '../accessToken/resolveAccess.js';
import { identityScopeTexts, scopeText } from '../consent/scopeTexts.js';
import type { Member } from './member.js';
import type { AuthorizationRequest } from './request.js';

/** One thing that a client would be allowed, in words. */
export interface PermissionDescription {
  /** The module that it is in; '' for what is about the person. */
  readonly module: string;
  readonly description: string;
  readonly isAdministrative: boolean;
}

/** What a person is asked before a client may act for them. */
export interface ConsentQuestion {
  readonly clientName: string;
  readonly environment: string;
  readonly person: Pick<Member, 'name' | 'email' | 'accountName'>;
  readonly permissions: readonly PermissionDescription[];
  readonly accessTypes: readonly string[];
  /** Whether it asks for something in Countersign itself, where the person's privileges bound it. */
  readonly actsInCountersign: boolean;
  /** The other APIs that it asks for, by name: what the person may do there, only they know. */
  readonly apis: readonly string[];
  /** Whether changes that it asks for in the person's name wait until the person has confirmed them. */
  readonly asksToConfirm: boolean;
  /** Where the person goes from here, as far as they can judge it: a host, or a scheme of an app. */
  readonly redirectHost: string;
  /** Sent back with the answer, unchanged. */
  readonly query: string;
  readonly consentToken: string;
}

/** The question about a request, in the words of the modules; the endpoint adds the consent token. */
export function consentQuestion(
  request: AuthorizationRequest,
  access: Access,
  modules: readonly Module[],
  { name, email, accountName }: Member,
): Omit<ConsentQuestion, 'consentToken'> {
  const url = new URL(request.redirectUri);
  const isWeb = /^https?:$/.test(url.protocol);
  return {
    clientName: request.client.name,
    environment: request.client.environment,
    person: { name, email, accountName },
    permissions: [...identityPermissions(access), ...modulePermissions(access, modules)],
    accessTypes: access.accessTypes,
    actsInCountersign: access.modules.some(({ builtIn }) => builtIn),
    apis: modules
      .filter(({ id, builtIn }) => !builtIn && access.modules.some((one) => one.id === id))
      .map(({ name }) => name),
    asksToConfirm: request.client.settings.multiAdmin.on && managementScopesAmong(access.scopes).length > 0,
    redirectHost: isWeb ? url.host : url.protocol.slice(0, -1),
    query: request.query,
  };
}

const identityPermissions = ({ scopes }: Access): PermissionDescription[] =>
  scopes.flatMap((scope) => {
    const description = identityScopeTexts[scope];
    return description === undefined ? [] : [{ module: '', description, isAdministrative: false }];
  });

const modulePermissions = ({ scopes }: Access, modules: readonly Module[]): PermissionDescription[] =>
  modules.flatMap((module) =>
    module.scopes
      .filter(({ name }) => scopes.includes(name))
      .map((scope) => ({
        module: module.name,
        description: scopeText(scope),
        isAdministrative: scope.level === 'ADMINISTRATOR',
      })),
  );
