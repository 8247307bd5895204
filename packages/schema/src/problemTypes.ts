import type { Code } from './codes.js';

/** What a code means, for whoever meets it: the page that the `type` of problem details leads to says it. */
interface ProblemType {
  readonly title: string;
  readonly means: string;
  /** What a program does about it. */
  readonly remedy: string;
}

export const problemTypes: { readonly [C in Code]: ProblemType } = {
  UNAUTHENTICATED: {
    title: 'Not signed in',
    means: 'There is no session or no token, or it has ended, or it is for another API.',
    remedy: 'Get a token of the module Countersign management and send it in Authorization: Bearer.',
  },
  FORBIDDEN: {
    title: 'Not allowed',
    means: 'The caller may not do this. Where a token’s scope is missing, scope names it.',
    remedy: 'Have the client granted that scope. The same request is refused again until then.',
  },
  NOT_FOUND: {
    title: 'Not found',
    means: 'There is no such thing in this account. What another account has is answered alike.',
    remedy: 'Look it up by its list.',
  },
  INVALID_INPUT: {
    title: 'Invalid input',
    means: 'Something that was sent breaks a rule. issues has every fault, with the path of its field or parameter.',
    remedy: 'Correct what is named. The same request is refused again.',
  },
  QUERY_TOO_COSTLY: {
    title: 'Query too costly',
    means: 'A GraphQL query would cost more than limit. Nothing was read.',
    remedy: 'Ask for fewer things, or for shorter lists.',
  },
  ANSWER_TOO_LARGE: {
    title: 'Answer too large',
    means: 'The answer grew beyond its limit and was not finished.',
    remedy: 'Ask for fewer things, or for fewer of their fields.',
  },
  CONFLICT: {
    title: 'Conflict',
    means:
      'It has changed since it was read, or is not in the state for this. currentVersion is its version now. With If-Match the status is 412.',
    remedy: 'Read it again, decide again, and send the change with the new ETag.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Idempotency key of another request',
    means: 'The same caller sent this key with another request within the last day.',
    remedy: 'Draw a new key for each request, and keep it for repeating that request alone.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    title: 'Request under way',
    means: 'The request with this key is still under way, after five seconds of waiting for it.',
    remedy: 'Send the same request with the same key again after Retry-After.',
  },
  ACCOUNT_SUSPENDED: {
    title: 'Account suspended',
    means: 'The vendor has suspended the account: its people do not come in, and its clients get no tokens.',
    remedy: 'Ask whom whomToAsk names.',
  },
  STEP_UP_REQUIRED: {
    title: 'Confirm that it is you',
    means: 'The account asks a person to prove a second factor for this.',
    remedy: 'Have a person do it, or the account exempt machines.',
  },
  VIEWER_CHANGED: {
    title: 'The page is another’s',
    means: 'This browser has changed to another account or person since the page was opened.',
    remedy: 'Load the page again.',
  },
  RATE_LIMITED: {
    title: 'Too many attempts',
    means: 'A limit is used up. RateLimit names it, with what is left.',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  UNAVAILABLE: {
    title: 'Not available for the moment',
    means: 'The database does not answer. Whether a change was made is not known.',
    remedy: 'Send the same request again after Retry-After, with the same Idempotency-Key.',
  },
  INTERNAL: {
    title: 'Something went wrong',
    means: 'A fault of ours. It has been noted.',
    remedy: 'Send the same request again, with the same Idempotency-Key, or tell the operator the requestId.',
  },
};

/** Where the page of a code is. */
export const problemPath = (code: Code): string => `/problems/${code}`;
