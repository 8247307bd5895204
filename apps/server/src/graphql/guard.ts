import type { MiddlewareFn } from 'type-graphql';
import { Unauthenticated } from '../kernel/refusal.js';
import { authorizeRead } from '../policy/readRules.js';
import type { GraphqlContext } from './context.js';

/**
 * Stands before every resolver of every root field: nobody who is not signed in comes past, and no query that its table
 * does not name. Mutations are authorized where they are executed, by a table of their own.
 */
export const guard: MiddlewareFn<Partial<GraphqlContext>> = ({ info, context }, next) => {
  const parent = info.parentType.name;
  if (parent === 'Query' || parent === 'Mutation') {
    if (!context.actor) throw new Unauthenticated();
    if (parent === 'Query') authorizeRead(info.fieldName, context.actor);
  }
  return next();
};
