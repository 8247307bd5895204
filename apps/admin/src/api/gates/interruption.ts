import { createPause } from './pause';

let signedIn = false;

/** The session ended, or the browser has gone on to another account, or to somebody else, in another tab. */
export type Why = 'ENDED' | 'GONE_ON';

const pause = createPause<Why>();

/** Somebody’s work was interrupted: requests go on when the same person is back in the same account. */
export const interruption = {
  /** Before anybody has signed in there is no work to interrupt. */
  mayOccur: () => signedIn,
  signedIn() {
    signedIn = true;
  },
  wait: pause.wait,
  resume: pause.resume,
  abandon: pause.abandon,
};

export const useInterrupted = pause.useWhy;
