import type { MiddlewareFn } from 'type-graphql';
import { authorizeRead } from '../policy/readRules.js';
import type { GraphqlContext } from './context.js';

/**
 * Stands before every resolver of every root field: no query comes past that its table does not name, and nobody whom it
 * does not. Mutations are authorized where they are executed, by a table of their own.
 */
export const guard: MiddlewareFn<GraphqlContext> = ({ info, context }, next) => {
  if (info.parentType.name === 'Query') authorizeRead(info.fieldName, context.actor);
  return next();
};
