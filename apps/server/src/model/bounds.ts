/** What the operator of the installation allows accounts at most. */
export interface OperatorBounds {
  /** MAX_ACCESS_TOKEN_LIFETIME, in seconds. */
  readonly maxAccessTokenLifetimeSeconds: number;
}

/** What holds where the operator says nothing. */
export const usualBounds: OperatorBounds = { maxAccessTokenLifetimeSeconds: 86_400 };
