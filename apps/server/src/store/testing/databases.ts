import 'vitest';
import type { SigningKeyRecord } from '../../oauth/model/signingKey.js';

/** The source of the databases of this test run. */
export type Databases =
  | { readonly engine: 'sqlite'; readonly folder: string; readonly template: string }
  | { readonly engine: 'postgres'; readonly server: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    databases: Databases;
    signingKeys: readonly SigningKeyRecord[];
  }
}
