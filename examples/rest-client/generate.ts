import openapiTypescript, { astToString } from 'openapi-typescript';

/** Where the types are kept. */
export const typesFile = new URL('__generated__/paths.ts', import.meta.url);

/** The types of a client, of the description that a server serves at `/openapi.json`. */
export const typesOf = async (description: object): Promise<string> =>
  astToString(await openapiTypescript(JSON.stringify(description)));
