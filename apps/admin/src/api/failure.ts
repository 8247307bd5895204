import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { type Code, codes } from '@countersign/schema';
import { NotLoaded } from './later';

export interface Issue {
  path: string[];
  message: string;
}

/** What is said of an account that its vendor has suspended, to whoever belongs to it. */
export interface Suspension {
  readonly accountName: string;
  /** Why, in the vendor’s words; '' where nothing was said. */
  readonly reason: string;
  readonly whomToAsk: string;
}

/** The reason for a failed request, in the one form that the page uses. */
export interface Failure {
  code: Code | 'OFFLINE' | 'NOT_LOADED';
  message: string;
  issues: Issue[];
  /** The id of the request in the operator's log. */
  requestId: string | undefined;
  /** Of a suspended account: which it is, why, and whom to ask. */
  suspension?: Suspension | undefined;
}

const unexpected = 'Something went wrong on our side. Nothing was changed.';

/** No answer came. */
export const unreachable: Failure = {
  code: 'OFFLINE',
  message: 'The server cannot be reached. Check your connection and try again.',
  issues: [],
  requestId: undefined,
};

const notLoaded: Failure = {
  code: 'NOT_LOADED',
  message: 'Either the connection is gone, or Countersign has a new version. Try again: the page is then loaded anew.',
  issues: [],
  requestId: undefined,
};

const isCode = (code: unknown): code is Code => codes.some((known) => known === code);

interface Details {
  code?: unknown;
  accountName?: unknown;
  reason?: unknown;
  whomToAsk?: unknown;
}

const suspensionIn = ({ code, accountName, reason, whomToAsk }: Details): Suspension | undefined =>
  code === 'ACCOUNT_SUSPENDED'
    ? { accountName: String(accountName), reason: String(reason ?? ''), whomToAsk: String(whomToAsk) }
    : undefined;

/** The body of a refusal by a REST endpoint (RFC 9457). */
export interface Problem extends Details {
  code?: string;
  detail?: string;
  issues?: Issue[];
}

export const failureOfResponse = (problem: Problem, response: Response): Failure => {
  const { code, detail, issues } = problem;
  return {
    code: isCode(code) ? code : 'INTERNAL',
    message: detail ?? unexpected,
    issues: issues ?? [],
    requestId: response.headers.get('x-request-id') ?? undefined,
    suspension: suspensionIn(problem),
  };
};

const rateLimitMessage = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return `There were too many requests. Try again in ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}.`;
};

/** Messages of known codes are written for people; an internal error gets the page's own. */
const messageFor = (code: Code, message: string) => (code === 'INTERNAL' ? unexpected : message);

export function failureOf(error: unknown): Failure {
  if (error instanceof NotLoaded) return notLoaded;
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const details = first?.extensions ?? {};
    const { code, issues, requestId } = details;
    const known = isCode(code) ? code : 'INTERNAL';
    return {
      code: known,
      message: messageFor(known, first?.message ?? unexpected),
      issues: Array.isArray(issues) ? issues : [],
      requestId: typeof requestId === 'string' ? requestId : undefined,
      suspension: suspensionIn(details),
    };
  }
  if (ServerError.is(error)) {
    const requestId = error.response.headers.get('x-request-id') ?? undefined;
    if (error.statusCode === 401) {
      return { code: 'UNAUTHENTICATED', message: 'Your session has ended.', issues: [], requestId };
    }
    if (error.statusCode === 503) {
      return { code: 'UNAVAILABLE', message: 'The server is busy. Try again in a moment.', issues: [], requestId };
    }
    if (error.statusCode === 429) {
      const seconds = Number(error.response.headers.get('retry-after')) || 60;
      return { code: 'RATE_LIMITED', message: rateLimitMessage(seconds), issues: [], requestId };
    }
    return { code: 'INTERNAL', message: unexpected, issues: [], requestId };
  }
  return unreachable;
}
