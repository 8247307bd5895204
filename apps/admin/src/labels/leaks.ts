import type { LeakPolicy, LeakReporter } from '@countersign/schema';

/** What an account wants done about what leaks. */
export const leakPolicyLabels: Readonly<Record<LeakPolicy, string>> = {
  TELL: 'Only tell people',
  STOP_SECRET: 'Stop the secret',
  DISABLE_CLIENT: 'Disable the client',
};

/** Who reported a leak. */
export const leakReporterLabels: Readonly<Record<LeakReporter, string>> = {
  GITHUB: 'GitHub',
  ANYBODY: 'somebody unknown',
};
