import { parameter } from './parseParameters.js';

/** What is not a list of scopes is no invalid_request but invalid_scope, which scope.ts says. */
export const scopeParameter = parameter(
  'scope',
  'Scopes with a space between them. Left out, everything that the client was granted.',
).optional();
