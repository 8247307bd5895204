import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { perValue } from '../graphql/answerWeight.js';
import type { GraphqlContext } from '../graphql/context.js';

function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((total: number, each) => total + perValue + weightOf(each), 0);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return JSON.stringify(value).length;
  return perValue;
}

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

// Items of a list: that of a shorter one are answered sooner than it takes to look after others.
const long = 50;

/** A list that is there already is answered after others' questions had their turn: what stands in it takes time. */
const afterOthers = (context: GraphqlContext, list: readonly unknown[]): unknown =>
  context.giveWay()?.then(() => list) ?? list;

/**
 * Weighs every field as it is resolved, and stops a query that has grown too heavy. The result of a mutation is
 * returned in any case: only the next mutation is not begun.
 */
export function weighAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      const isLeaf = isLeafType(getNamedType(field.type));
      const isMutation = type.name === 'Mutation';
      field.resolve = (root, args, context: GraphqlContext, info) => {
        const { answer } = context;
        const mayStop = isMutation || info.operation.operation === 'query';
        answer.add(field.name.length + perValue);
        if (mayStop) answer.assertFits();
        const weighed = (value: unknown): unknown => {
          answer.add(weightOf(value));
          if (mayStop) answer.assertFits();
          return value;
        };
        const value: unknown = resolve(root, args, context, info);
        if (!isLeaf) return Array.isArray(value) && value.length >= long ? afterOthers(context, value) : value;
        return isPromise(value) ? value.then(weighed) : weighed(value);
      };
    }
  }
  return schema;
}
