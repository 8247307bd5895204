import type { LimitName } from './plans.js';

/** In the order in which they are shown. */
export const limitNames = [
  'maxClients',
  'maxSecretsPerClient',
  'maxTokensPerHour',
  'maxAccessTokenLifetimeSeconds',
  'maxSecretLifetimeDays',
] as const satisfies readonly LimitName[];
