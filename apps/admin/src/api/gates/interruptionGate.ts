import { createRequestGate } from './requestGate';

let armed = false;

/** The session ended, or another tab has switched the account or the person. */
export type InterruptionReason = 'SESSION_ENDED' | 'VIEWER_CHANGED';

const gate = createRequestGate<InterruptionReason>();

/** Holds requests of an interrupted session until the same person is back in the same account. */
export const interruptionGate = {
  /** Before the first sign-in there is no work to interrupt. */
  isArmed: () => armed,
  arm() {
    armed = true;
  },
  wait: gate.wait,
  resume: gate.resume,
  abandon: gate.abandon,
};

export const useInterruption = gate.useReason;
