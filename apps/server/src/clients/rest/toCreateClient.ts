import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Module } from '../../modules/model/module.js';
import type { RestClient } from './restClient.js';

/** The permission that lets administrator scopes be named, and gives none by itself: `admin`, written in any case. */
export const isAdministrator = (permission: string): boolean => permission.toLowerCase() === 'admin';

interface RestContext {
  readonly modules: readonly Module[];
  readonly accessTypes: readonly AccessTypeSummary[];
  /** Whom to ask about the client when the request names nobody. */
  readonly owner: { readonly name: string; readonly email: string; readonly phone: string };
}

/**
 * Translates what the REST side asks for, scopes and permissions, into what a client is granted: scopes by name, and access
 * types.
 * @throws InvalidInput naming each scope and permission that this account does not have
 */
export function toCreateClient({ scopes, permissions, clientId, ...body }: RestClient, has: RestContext): object {
  const issues: Issue[] = [];
  const modules = new Map<string, string[]>();
  for (const [index, name] of scopes.entries()) {
    const module = has.modules.find((one) => one.scopes.some((scope) => scope.name === name));
    const level = module?.scopes.find((scope) => scope.name === name)?.level;
    if (!module) issues.push({ path: ['scopes', index], message: `No module of this account has the scope ${name}.` });
    else if (level === 'ADMINISTRATOR' && !permissions.some(isAdministrator)) {
      issues.push({ path: ['scopes', index], message: `The scope ${name} also needs the permission admin.` });
    } else modules.set(module.id, [...(modules.get(module.id) ?? []), name]);
  }
  const accessTypeIds = permissions.flatMap((name, index) => {
    const path = ['permissions', index];
    if (isAdministrator(name)) {
      if (scopes.length > 0) return [];
      const message = 'The permission admin lets administrator scopes be named, and gives none: name them in scopes.';
      issues.push({ path, message });
      return [];
    }
    const accessType = has.accessTypes.find((one) => one.name === name);
    if (!accessType) issues.push({ path, message: `This account has no access type ${name}.` });
    return accessType ? [accessType.id] : [];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return {
    grantTypes: ['CLIENT_CREDENTIALS'],
    owner: has.owner,
    ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    ...(clientId !== undefined && { id: clientId }),
    // Exactly what was named, and nothing that the modules have besides or come to have.
    modules: [...modules].map(([moduleId, named]) => ({
      moduleId,
      administrator: permissions.some(isAdministrator),
      scopes: named,
    })),
    accessTypeIds,
  };
}
