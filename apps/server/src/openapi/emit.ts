import { writeFileSync } from 'node:fs';
import { typesFile, typesOf } from '@countersign/rest-client/generate';
import { openApi } from './document.js';

/** The types of a client in TypeScript, as they are committed in examples/rest-client. */
export const printed = async (): Promise<string> =>
  `// Emitted by the server (pnpm --filter @countersign/server openapi); a test fails when it is stale.\n\n${await typesOf(openApi('https://clients.example.com'))}`;

if (import.meta.main) writeFileSync(typesFile, await printed());
