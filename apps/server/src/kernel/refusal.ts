import type { Code } from '@countersign/schema';
import type { Json } from './json.js';

/** The place of a fault in an input, and how to correct it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The limit that it meets. */
  readonly limit?: MetLimit | undefined;
}

/** A limit that refuses something, for programs: which one, how much it is, and whose word. */
export type MetLimit = { readonly limit: string; readonly value: number; readonly by: string };

/**
 * An expected failure: it has a stable code and a message for a person, and reveals nothing that its reader may not
 * know. Every other exception is unexpected: opaque to the caller, complete in the log.
 */
export abstract class Refusal extends Error {
  abstract readonly code: Code;

  /** Details for a program besides the code; merged into GraphQL's `extensions`. */
  get details(): { readonly [key: string]: Json } {
    return {};
  }
}

/** The caller is not signed in, or the session or token is no longer valid. */
export class Unauthenticated extends Refusal {
  readonly code = 'UNAUTHENTICATED';

  constructor(message = 'Sign in first.') {
    super(message);
  }
}

/** The requester may not do this. */
export class Forbidden extends Refusal {
  readonly code = 'FORBIDDEN';

  /** `scope` is what a token would need for it, where one would do (RFC 6750 §3). */
  constructor(
    message: string,
    readonly scope?: string,
  ) {
    super(message);
  }

  override get details(): { readonly [key: string]: Json } {
    return this.scope === undefined ? {} : { scope: this.scope };
  }
}

/** The account is suspended by the vendor: its people do not come in, and what they hear is why. */
export class AccountSuspended extends Refusal {
  readonly code = 'ACCOUNT_SUSPENDED';

  constructor(
    readonly accountName: string,
    readonly reason: string,
    readonly whomToAsk: string,
  ) {
    super(
      `${accountName} is suspended${reason === '' ? '' : ` (“${reason}”)`}. Until it is resumed nobody comes in, and its clients get no tokens. Ask ${whomToAsk}.`,
    );
  }

  override get details() {
    return { accountName: this.accountName, reason: this.reason, whomToAsk: this.whomToAsk };
  }
}

/** There is no such record in this account. A record of another account gets the same answer. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';

  /** `issues` say where it was named otherwise than by its id. */
  constructor(
    what: string,
    readonly issues: readonly Issue[] = [],
  ) {
    super(issues[0]?.message ?? `There is no such ${what}.`);
  }

  override get details() {
    return this.issues.length === 0 ? {} : { issues: shownIssues(this.issues) };
  }
}

const shownIssues = (issues: readonly Issue[]) =>
  issues.map(({ path, message, limit }) => ({ path, message, ...(limit && { limit }) }));

/** Nothing inside the account is there any more for whoever looked inside it: shut by either side, or at its end. */
export class SupportAccessEnded extends Refusal {
  readonly code = 'NOT_FOUND';

  constructor() {
    super('You look inside this account no longer.');
  }

  override get details() {
    return { supportAccessEnded: true };
  }
}

/** A link is no longer valid, or never was; its reader cannot see which of the two. */
export class InvalidLink extends Refusal {
  readonly code = 'NOT_FOUND';
}

/** The input breaks a rule; every fault is named with the path of its field. */
export class InvalidInput extends Refusal {
  readonly code = 'INVALID_INPUT';

  constructor(readonly issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'The input is invalid.');
  }

  override get details() {
    return { issues: shownIssues(this.issues) };
  }

  static at(path: string | readonly (string | number)[], message: string, limit?: MetLimit): InvalidInput {
    return new InvalidInput([{ path: typeof path === 'string' ? [path] : path, message, limit }]);
  }
}

/** A query would exceed the cost limit; nothing was read for it. */
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

/** A response grew beyond the size limit, and was not finished. */
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

/** The state that the change was based on has changed in the meantime, or does not allow it. */
export class Conflict extends Refusal {
  readonly code = 'CONFLICT';

  /** `currentVersion` is the version of the row to be changed, where another was expected; `limit` is the one that it meets. */
  constructor(
    message: string,
    readonly currentVersion?: number,
    readonly limit?: MetLimit,
  ) {
    super(message);
  }

  override get details(): { readonly [key: string]: Json } {
    const { currentVersion, limit } = this;
    return { ...(currentVersion !== undefined && { currentVersion }), ...(limit && { limit }) };
  }
}

/** The key belongs to another request of the same caller: most likely it was not drawn anew. */
export class IdempotencyKeyReused extends Refusal {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';

  constructor() {
    super('This idempotency key was sent with another request. Draw a new one for each request.');
  }
}

/** The request with this key is still under way; `retryAfter` is the number of seconds until it may be sent again. */
export class IdempotencyKeyInUse extends Refusal {
  readonly code = 'IDEMPOTENCY_KEY_IN_USE';
  readonly retryAfter = 1;

  constructor() {
    super('The request with this idempotency key is still under way. Send it again in a moment.');
  }

  override get details() {
    return { retryAfter: this.retryAfter };
  }
}

/** The service cannot answer for the moment; the same request may be sent again. */
export class Unavailable extends Refusal {
  readonly code = 'UNAVAILABLE';

  constructor(message = 'The service is not available for the moment. Try again shortly.', options?: ErrorOptions) {
    super(message, options);
  }
}

/** The requester may do this, but only with a recent proof of a second factor (RFC 9470). */
export class StepUpRequired extends Refusal {
  readonly code = 'STEP_UP_REQUIRED';

  /**
   * `methods` are the person's second factors; with none, one must be set up first. `purpose` is there where a proof is
   * needed that is given for this alone: it is to be sent along with the proof.
   */
  constructor(
    message: string,
    readonly methods: readonly string[],
    readonly purpose?: string,
  ) {
    super(message);
  }

  override get details() {
    return { methods: this.methods, ...(this.purpose !== undefined && { purpose: this.purpose }) };
  }
}

/** The page was opened by another person, or in another account, than its browser's present session. */
export class ViewerChanged extends Refusal {
  readonly code = 'VIEWER_CHANGED';

  constructor() {
    super('This browser has changed to another account or another person since the page was opened.');
  }
}
