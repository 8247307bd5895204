import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
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

// A hundred clients with every field and all their related objects cost about 5,000.
const maxCost = 20_000;

// The page's own questions cost some hundreds. Of those that may fill tens of megabytes of memory, an account has one at
// work at a time.
const heavyCost = 2000;

// The page size of a connection without `first` or `last` (kernel/page.ts).
const unsaid = 25;

// A search or a filter may walk an index past all rows that do not match, however few matches are shown.
const perFilter = 50;
const perSearch = 400;

function costOfFilter(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  const asked = Object.entries(filter).filter(([, value]) => value != null && value !== '');
  return asked.reduce((cost, [name]) => cost + (name === 'search' ? perSearch : perFilter), 0);
}

/** A connection costs its page size, the greater of `first` and `last`, times the cost of one item. */
const byLength: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const lengths = [args.first, args.last].filter((length) => length != null);
  const longest = Math.max(0, ...(lengths.length > 0 ? lengths.map(Number) : [unsaid]));
  return 1 + costOfFilter(args.filter) + longest * childComplexity;
};

// What is counted of a list is found as a page of it is, and not read.
const perCount = 50;

/** A number of what matches a filter costs what finding it may. */
const byFilter: ComplexityEstimator = ({ field, args }) =>
  field.args.some(({ name }) => name === 'filter') ? perCount + costOfFilter(args.filter) : undefined;

/** A list that is not a connection costs as much as one item for every fifty that it may have. */
const byDeclaredLength: ComplexityEstimator = ({ type, field, childComplexity }) => {
  if (!isObjectType(type) || !isListType(getNullableType(field.type))) return undefined;
  const length = lengthOf(type, field.name);
  return length === undefined ? undefined : 1 + Math.ceil(length / 50) * Math.max(1, childComplexity);
};

// Of one document: the page asks each with few variables. Longer ones are not worth their memory.
const maxKept = 50;
const maxKeptLength = 500;

/** The cost of an operation; what it came to is kept as long as Apollo keeps its document. */
function costsOf(schema: GraphQLSchema) {
  const kept = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  // A field that costs more than reading a row declares its own `complexity`.
  const estimators = [
    fieldExtensionsEstimator(),
    byLength,
    byFilter,
    byDeclaredLength,
    simpleEstimator({ defaultComplexity: 1 }),
  ];

  return (query: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>) => {
    const byVariables = kept.get(operation) ?? new Map<string, number>();
    kept.set(operation, byVariables);
    const key = JSON.stringify(variables);
    const known = byVariables.get(key);
    if (known !== undefined) return known;
    const operationName = operation.name && { operationName: operation.name.value };
    const cost = getComplexity({ schema, query, variables, ...operationName, estimators });
    if (key.length <= maxKeptLength && byVariables.size < maxKept) byVariables.set(key, cost);
    return cost;
  };
}

/** Refuses a request that is too costly before any of it is resolved, however it is nested or repeated by aliases. */
export const costLimit = (schema: GraphQLSchema): ApolloServerPlugin<GraphqlContext> => {
  const costOf = costsOf(schema);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operation, contextValue }) {
          // No operation has the requested name; the execution reports that.
          if (!operation) return;
          const cost = costOf(document, operation, request.variables ?? {});
          if (cost > maxCost) throw badRequest(new QueryTooCostly(cost, maxCost));
          // Counts towards the cost that one credential and one account may use in a minute, over any number of requests.
          contextValue.spendCost(cost);
          if (cost >= heavyCost) await contextValue.enterHeavy();
        },
      };
    },
  };
};
