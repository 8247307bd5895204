import 'vitest';

/** Where the tests of this run get their databases from. */
export type Databases =
  | { readonly engine: 'sqlite'; readonly folder: string }
  | { readonly engine: 'postgres'; readonly server: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    databases: Databases;
  }
}
