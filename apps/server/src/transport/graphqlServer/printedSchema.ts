import { lexicographicSortSchema, printSchema } from 'graphql';
import { graphqlSchema } from './schema.js';

/** The schema as text (SDL), in an order that does not depend on the order of its parts. */
export const printedSchema = async (): Promise<string> => printSchema(lexicographicSortSchema(await graphqlSchema()));
