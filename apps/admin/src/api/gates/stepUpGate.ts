import { createRequestGate } from './requestGate';

/** The methods for step-up. Without a second factor there is none yet, and the person sets one up. */
export type StepUpMethod = 'PASSKEY' | 'TOTP' | 'PASSWORD';

const known: readonly string[] = ['PASSKEY', 'TOTP', 'PASSWORD'] satisfies StepUpMethod[];

export const parseStepUpMethods = (value: unknown): StepUpMethod[] =>
  Array.isArray(value) ? value.filter((method): method is StepUpMethod => known.includes(method)) : [];

/** What a refusal asked for. */
export interface StepUp {
  methods: readonly StepUpMethod[];
  /** What alone the proof must be given for, where it is good for nothing else. */
  purpose?: string;
}

/** Holds requests that were refused with STEP_UP_REQUIRED until the step-up is done. They are then sent again. */
export const stepUpGate = createRequestGate<StepUp>();
