import { answer, type Paths, problem } from './parts.js';

/** What a program is told of itself. */
export const whoamiPath: Paths = {
  '/api/whoami': {
    get: {
      summary: 'Who asks',
      description:
        'The program, its scopes, when its token ends, and what is left of its limits. Any scope of Countersign management will do.',
      tags: ['Tokens'],
      operationId: 'whoami',
      security: [{ bearer: [] }],
      responses: {
        200: answer('The program that asks.', 'Program'),
        400: problem('INVALID_INPUT: there are no parameters.'),
        401: problem('UNAUTHENTICATED: the token is not valid, or not for Countersign management.'),
        429: problem('RATE_LIMITED: try again after Retry-After.'),
        503: problem('UNAVAILABLE: try again after Retry-After.'),
      },
    },
  },
};
