import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request brings the operator's own token. Digests are compared, so that the time taken tells nothing of it. */
export const isOperator = (authorization: string | undefined, operatorToken: string | undefined): boolean =>
  operatorToken !== undefined &&
  authorization !== undefined &&
  timingSafeEqual(digest(authorization), digest(`Bearer ${operatorToken}`));
