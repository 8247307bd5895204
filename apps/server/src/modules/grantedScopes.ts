import type { Module } from './module.js';

/** The scopes that a grant of a module comes to: its standard ones, and with `administrator` all of them. */
export const grantedScopes = (module: Pick<Module, 'scopes'>, administrator: boolean): string[] =>
  module.scopes.filter((scope) => administrator || scope.level === 'STANDARD').map((scope) => scope.name);
