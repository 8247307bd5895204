import { day, minute } from '../../kernel/duration.js';

/** A code goes from one redirect straight to one request (RFC 6749 §4.1.2: ten minutes at the very most). */
export const codeLifetime = minute;

/** A refresh token that nobody used for this long is dead: the application was given up. */
export const idleLifetime = 14 * day;

/** However often it is refreshed, after this long the person, or the client's secret, is asked again. */
export const familyLifetime = 90 * day;
