import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { graphqlSchema } from './schema.js';

/** The schema as text, as it is committed in packages/schema. */
export const printed = async (): Promise<string> =>
  `# Emitted by the server (pnpm --filter @countersign/server schema); a test fails when it is stale.\n\n${printSchema(lexicographicSortSchema(await graphqlSchema()))}\n`;

if (import.meta.main) {
  writeFileSync(new URL('../../../../../packages/schema/schema.graphql', import.meta.url), await printed());
}
