import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { type Code, codes } from '@countersign/schema';

export interface Issue {
  path: string[];
  message: string;
}

/** The reason for a failed request, in the one form that the page uses. */
export interface Failure {
  code: Code | 'OFFLINE';
  message: string;
  issues: Issue[];
  /** The id of the request in the operator's log. */
  requestId: string | undefined;
}

const unexpected = 'Something went wrong on our side. Nothing was changed.';

/** No answer came. */
export const unreachable: Failure = {
  code: 'OFFLINE',
  message: 'The server cannot be reached. Check your connection and try again.',
  issues: [],
  requestId: undefined,
};

const isCode = (code: unknown): code is Code => codes.some((known) => known === code);

/** The body of a refusal by a REST endpoint (RFC 9457). */
export interface Problem {
  code?: string;
  detail?: string;
  issues?: Issue[];
}

export const failureOfResponse = ({ code, detail, issues }: Problem, response: Response): Failure => ({
  code: isCode(code) ? code : 'INTERNAL',
  message: detail ?? unexpected,
  issues: issues ?? [],
  requestId: response.headers.get('x-request-id') ?? undefined,
});

const rateLimitMessage = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return `There were too many requests. Try again in ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}.`;
};

/** Messages of known codes are written for people; an internal error gets the page's own. */
const messageFor = (code: Code, message: string) => (code === 'INTERNAL' ? unexpected : message);

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const { code, issues, requestId } = first?.extensions ?? {};
    const known = isCode(code) ? code : 'INTERNAL';
    return {
      code: known,
      message: messageFor(known, first?.message ?? unexpected),
      issues: Array.isArray(issues) ? issues : [],
      requestId: typeof requestId === 'string' ? requestId : undefined,
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
