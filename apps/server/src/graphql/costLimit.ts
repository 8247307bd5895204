import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
// Its ES module loads a second copy of graphql, which refuses the first one's schema.
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity/cjs';

// A hundred clients with every field and all that belongs to them cost about 5,000.
const most = 20_000;

// What a connection gives when nobody says how many (kernel/page.ts).
const unsaid = 25;

/** A connection costs what one of its things costs, as many times as are asked for: `first` and `last`, the greater. */
const byLength: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const lengths = [args.first, args.last].filter((length) => length != null);
  return 1 + Math.max(0, ...(lengths.length > 0 ? lengths.map(Number) : [unsaid])) * childComplexity;
};

/** Refuses a question that is too large before anything of it is read, however it is nested or repeated by aliases. */
export const costLimit = (schema: GraphQLSchema): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operation }) {
        // None has the name that was asked for, which is said where it would be done.
        if (!operation) return;
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(operation.name && { operationName: operation.name.value }),
          // A field that takes more than a look into a row says so itself, as its `complexity`.
          estimators: [fieldExtensionsEstimator(), byLength, simpleEstimator({ defaultComplexity: 1 })],
        });
        if (cost <= most) return;
        throw new GraphQLError('This asks for too much at once. Ask for fewer things, or for shorter lists.', {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      },
    };
  },
});
