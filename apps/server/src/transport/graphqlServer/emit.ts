import { writeFileSync } from 'node:fs';
import { printedSchema } from './printedSchema.js';

/** The schema as text, as it is committed in packages/schema. */
export const printed = async (): Promise<string> =>
  `# Emitted by the server (pnpm --filter @countersign/server schema); a test fails when it is stale.\n\n${await printedSchema()}\n`;

if (import.meta.main) {
  writeFileSync(new URL('../../../../../packages/schema/schema.graphql', import.meta.url), await printed());
}
