import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema, GraphQLNonNull, type GraphQLSchema, isNonNullType, printSchema } from 'graphql';

/**
 * The schema as it comes to the page. A field of Query or Mutation is null only beside its error, and the page takes no
 * answer with an error in it (Apollo Client's `errorPolicy: 'none'`): its operations throw instead.
 */
function asThePageTakesIt(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (!isNonNullType(field.type)) field.type = new GraphQLNonNull(field.type);
    }
  }
  return schema;
}

const emitted = readFileSync(new URL('../../packages/schema/schema.graphql', import.meta.url), 'utf8');

export default {
  schema: printSchema(asThePageTakesIt(buildSchema(emitted))),
  documents: 'src/**/*.graphql',
  generates: {
    'src/api/__generated__/': {
      preset: 'client',
      // Masked fragments would need an unmasking call in every cell; the map behind `graphql()` does not tree-shake.
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        disableDescriptions: true,
        scalars: { ID: 'string', DateTimeISO: 'string', JSON: 'unknown' },
      },
    },
  },
} satisfies CodegenConfig;
