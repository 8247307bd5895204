import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: '../../packages/schema/schema.graphql',
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
