import { createPause } from './pause';

let signedIn = false;

const pause = createPause<'ENDED'>();

/** A session that ended while somebody was at work: requests go on when the same person has signed in again. */
export const interruption = {
  /** Before anybody has signed in there is no work to interrupt. */
  mayOccur: () => signedIn,
  signedIn() {
    signedIn = true;
  },
  wait: () => pause.wait('ENDED'),
  resume: pause.resume,
  abandon: pause.abandon,
};

export const useInterrupted = (): boolean => pause.useWhy() !== undefined;
