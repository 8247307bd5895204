import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, getNullableType, isListType, isObjectType } from 'graphql';
// Its ES module loads a second copy of graphql, which refuses the first one's schema.
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity/cjs';
import { QueryTooCostly } from '../../kernel/refusal.js';
import type { GraphqlContext } from '../graphql/context.js';
import { badRequest } from './badRequest.js';
import { lengthOf } from './listLengths.js';

// A hundred clients with every field and all that belongs to them cost about 5,000.
const maxCost = 20_000;

// What a connection gives when nobody says how many (kernel/page.ts).
const unsaid = 25;

// A search or a filter may walk an index past everything that does not fit, whatever is shown of what does.
const perFilter = 50;
const perSearch = 400;

function costOfFilter(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  const asked = Object.entries(filter).filter(([, value]) => value != null && value !== '');
  return asked.reduce((cost, [name]) => cost + (name === 'search' ? perSearch : perFilter), 0);
}

/** A connection costs what one of its things costs, as many times as are asked for: `first` and `last`, the greater. */
const byLength: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const lengths = [args.first, args.last].filter((length) => length != null);
  const longest = Math.max(0, ...(lengths.length > 0 ? lengths.map(Number) : [unsaid]));
  return 1 + costOfFilter(args.filter) + longest * childComplexity;
};

/** A list that is no connection costs what one of its things costs, for each fifty that there may be. */
const byDeclaredLength: ComplexityEstimator = ({ type, field, childComplexity }) => {
  if (!isObjectType(type) || !isListType(getNullableType(field.type))) return undefined;
  const length = lengthOf(type, field.name);
  return length === undefined ? undefined : 1 + Math.ceil(length / 50) * Math.max(1, childComplexity);
};

/** Refuses a question that is too large before anything of it is read, however it is nested or repeated by aliases. */
export const costLimit = (schema: GraphQLSchema): ApolloServerPlugin<GraphqlContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operation, contextValue }) {
        // None has the name that was asked for, which is said where it would be done.
        if (!operation) return;
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(operation.name && { operationName: operation.name.value }),
          // A field that takes more than a look into a row says so itself, as its `complexity`.
          estimators: [
            fieldExtensionsEstimator(),
            byLength,
            byDeclaredLength,
            simpleEstimator({ defaultComplexity: 1 }),
          ],
        });
        if (cost > maxCost) throw badRequest(new QueryTooCostly(cost, maxCost));
        // A share of what one credential and one account may ask in a minute, however many questions it takes.
        contextValue.spendCost(cost);
      },
    };
  },
});
