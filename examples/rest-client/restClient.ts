import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './__generated__/paths.ts';

/** A client of the REST side, typed by its description: every path, parameter, body and answer. */
export const restClient = (baseUrl: string, token: string): Client<paths> =>
  createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });
