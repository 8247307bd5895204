import { z } from 'zod';
import { invalidRequest } from '../model/oauthError.js';
import { AuthorizationQuery } from './authorizationQuery.js';

// As much as Node reads of an address; a form may bring more.
const longestQuery = 16_000;
const mostResources = 200;

const bounds = new Map(
  Object.entries(AuthorizationQuery.shape).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input' }).maxLength,
  ]),
);

/**
 * Asked before anything is looked up, so that nobody's request is longer than what it may say.
 * @throws OAuthError to be shown to the person
 */
export function assertQueryFits(query: string): void {
  if (query.length > longestQuery) throw invalidRequest(`The request is longer than ${longestQuery} characters.`);
  let resources = 0;
  for (const [name, value] of new URLSearchParams(query)) {
    const most = bounds.get(name);
    if (most !== undefined && value.length > most)
      throw invalidRequest(`The parameter ${name} is longer than ${most} characters.`);
    if (name === 'resource') resources++;
  }
  if (resources > mostResources) throw invalidRequest(`The request names more than ${mostResources} resources.`);
}
