import { z } from 'zod';
import { invalidRequest } from '../model/oauthError.js';

// As much as Node reads of an address; a form may bring more.
const maxQueryLength = 16_000;
const maxResources = 200;

/**
 * Bounds a query by the lengths that its parameters may have, before anything is looked up, so that nobody's request is
 * longer than what it may say. What it answers throws an OAuthError that is to be shown to the person.
 */
export function boundedQuery(parameters: z.ZodObject): (query: string) => void {
  const maxLengths = new Map(
    Object.entries(parameters.shape).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' }).maxLength]),
  );
  return (query) => {
    if (query.length > maxQueryLength) throw invalidRequest(`The request is longer than ${maxQueryLength} characters.`);
    let resources = 0;
    for (const [name, value] of new URLSearchParams(query)) {
      const maxLength = maxLengths.get(name);
      if (maxLength !== undefined && value.length > maxLength)
        throw invalidRequest(`The parameter ${name} is longer than ${maxLength} characters.`);
      if (name === 'resource') resources++;
    }
    if (resources > maxResources) throw invalidRequest(`The request names more than ${maxResources} resources.`);
  };
}
