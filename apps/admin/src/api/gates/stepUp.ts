import { createPause } from './pause';

/** How somebody may confirm that it is them. With no second factor yet, they set one up. */
export type Way = 'PASSKEY' | 'PASSCODE' | 'PASSWORD';

const known: readonly string[] = ['PASSKEY', 'PASSCODE', 'PASSWORD'] satisfies Way[];

export const waysIn = (told: unknown): Way[] =>
  Array.isArray(told) ? told.filter((way): way is Way => known.includes(way)) : [];

/** Requests that the server answered with STEP_UP_REQUIRED wait for the dialog, and are sent again after it. */
export const stepUp = createPause<readonly Way[]>();
