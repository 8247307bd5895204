import { randomBytes } from 'node:crypto';
import type { Seal } from '../../kernel/seal.js';

const deviceBinding = 'a known browser';

/** A cookie for a browser in which a person has signed in: it opens nothing, but failures in it are counted apart. */
export const newDeviceCookie = (seal: Seal, personId: string): string =>
  seal.close(`${personId} ${randomBytes(16).toString('base64url')}`, deviceBinding);

/** The name of the browser, when this very person has signed in with it before. */
export function readDeviceCookie(
  seal: Seal,
  cookieValue: string | undefined,
  personId: string | undefined,
): string | undefined {
  if (!cookieValue || !personId) return undefined;
  try {
    const [owner, device] = seal.open(cookieValue, deviceBinding).toString().split(' ');
    return owner === personId ? device : undefined;
  } catch {
    return undefined;
  }
}
