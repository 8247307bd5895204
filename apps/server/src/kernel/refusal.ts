import type { Code } from '@countersign/schema';
import type { Json } from './json.js';
import type { RateLimitStatus } from './rateLimitStatus.js';

/** Where in an input a fault lies, and what to do about it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * An expected failure: it has a stable code, a message for a person, and says nothing that its reader may not know.
 * Everything else that is thrown is unexpected: opaque outside, whole in the log.
 */
export abstract class Refusal extends Error {
  abstract readonly code: Code;

  /** What a program may want to know besides the code; merged into GraphQL's `extensions`. */
  get details(): { readonly [key: string]: Json } {
    return {};
  }
}

/** Nobody is signed in, or the session or token is no longer good. */
export class Unauthenticated extends Refusal {
  readonly code = 'UNAUTHENTICATED';

  constructor(message = 'Sign in first.') {
    super(message);
  }
}

/** The one who asks may not do this. */
export class Forbidden extends Refusal {
  readonly code = 'FORBIDDEN';
}

/** There is no such thing in this account. Another account's thing looks the same. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';

  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

/** A link that somebody was sent opens nothing any more, or never did; which of the two its reader is not told. */
export class DeadLink extends Refusal {
  readonly code = 'NOT_FOUND';
}

/** The input breaks a rule; every fault is named with the path of its field. */
export class InvalidInput extends Refusal {
  readonly code = 'INVALID_INPUT';

  constructor(readonly issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'The input is invalid.');
  }

  override get details() {
    return { issues: this.issues.map(({ path, message }) => ({ path, message })) };
  }

  static at(path: string | readonly (string | number)[], message: string): InvalidInput {
    return new InvalidInput([{ path: typeof path === 'string' ? [path] : path, message }]);
  }
}

/** A question would cost more than one may; nothing of it was read. */
export class QueryTooCostly extends Refusal {
  readonly code = 'QUERY_TOO_COSTLY';

  constructor(
    readonly cost: number,
    readonly limit: number,
  ) {
    super(
      `This asks for too much at once: it costs ${cost}, of at most ${limit}. Ask for fewer things, or shorter lists.`,
    );
  }

  override get details() {
    return { cost: this.cost, limit: this.limit };
  }
}

/** An answer grew beyond what one may weigh, and was not finished. */
export class AnswerTooLarge extends Refusal {
  readonly code = 'ANSWER_TOO_LARGE';

  constructor(
    readonly cost: number,
    readonly limit: number,
  ) {
    super(`The answer is too large: more than ${limit} characters. Ask for fewer things, or fewer fields of them.`);
  }

  override get details() {
    return { cost: this.cost, limit: this.limit };
  }
}

/** What the change was based on has changed in the meantime, or does not allow it. */
export class Conflict extends Refusal {
  readonly code = 'CONFLICT';

  /** `currentVersion` is that of what was to be changed, where another was expected. */
  constructor(
    message: string,
    readonly currentVersion?: number,
  ) {
    super(message);
  }

  override get details() {
    return this.currentVersion === undefined ? {} : { currentVersion: this.currentVersion };
  }
}

/** The service cannot answer for the moment; the same request may be sent again. */
export class Unavailable extends Refusal {
  readonly code = 'UNAVAILABLE';

  constructor(message = 'The service is not available for the moment. Try again shortly.', options?: ErrorOptions) {
    super(message, options);
  }
}

/** The one who asks may do this, but must first show that it is them: a moment ago, by a second factor. */
export class StepUpRequired extends Refusal {
  readonly code = 'STEP_UP_REQUIRED';

  /** `ways` are those that the person has; with none, one is set up first. */
  constructor(
    message: string,
    readonly ways: readonly string[],
  ) {
    super(message);
  }

  override get details() {
    return { ways: this.ways };
  }
}

/** The page that asks was opened by another person, or in another account, than its browser now stands for. */
export class ViewerChanged extends Refusal {
  readonly code = 'VIEWER_CHANGED';

  constructor() {
    super('This browser has changed to another account or another person since the page was opened.');
  }
}

interface Overrun {
  /** What there was too much of, as a sentence. */
  readonly message: string;
  /** How much is left of each quota that was asked. */
  readonly limitStatuses: readonly RateLimitStatus[];
}

/** Too many attempts, or more than a share; `retryAfter` seconds from now there may be more. */
export class RateLimited extends Refusal {
  readonly code = 'RATE_LIMITED';
  readonly limitStatuses: readonly RateLimitStatus[];

  constructor(
    readonly retryAfter: number,
    { message, limitStatuses }: Overrun = { message: 'Too many attempts.', limitStatuses: [] },
  ) {
    super(`${message} Try again in ${inWords(retryAfter)}.`);
    this.limitStatuses = limitStatuses;
  }

  override get details() {
    return { retryAfter: this.retryAfter };
  }
}

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
};
