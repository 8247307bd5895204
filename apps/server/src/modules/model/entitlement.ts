import type { ModuleStanding, ModuleState } from '@countersign/schema';

/** What somebody may use of a published module. */
export interface Offer {
  /** Its administrator scopes as well. */
  readonly administrator: boolean;
  /** Null for all. */
  readonly environments: readonly string[] | null;
  /** Milliseconds since 1970; null for no end. */
  readonly endsAt: number | null;
}

/** Changes only with the version of the grantee's root: a customer, a plan, or the catalogue, which stands for every account. */
export interface EntitlementRecord extends Offer {
  readonly granteeId: string;
  /** A module of the catalogue. */
  readonly thingId: string;
}

/** What decides whether a module is in force for an account. */
export interface Offered {
  readonly state: ModuleState;
  readonly sunsetAt: number | null;
  /** Null of an account's own module, which needs none. */
  readonly offers: readonly Offer[] | null;
}

/** How a module stands, and whether its administrator scopes do, too. */
interface Standing {
  readonly standing: ModuleStanding;
  readonly administrator: boolean;
}

const not = (standing: ModuleStanding): Standing => ({ standing, administrator: false });

/**
 * How a module stands at a moment in an environment; undefined for any environment. Of several offers, any that allows,
 * allows.
 */
export function standingOf(
  { state, sunsetAt, offers }: Offered,
  environment: string | undefined,
  now: number,
): Standing {
  if (state === 'WITHDRAWN') return not('WITHDRAWN');
  if (sunsetAt !== null && sunsetAt <= now) return not('SUNSET');
  if (offers === null) return { standing: 'IN_FORCE', administrator: true };
  const lasting = offers.filter(({ endsAt }) => endsAt === null || now < endsAt);
  if (lasting.length === 0) return not(offers.length === 0 ? 'NOT_ENTITLED' : 'ENDED');
  const here = lasting.filter(
    ({ environments }) => environment === undefined || environments === null || environments.includes(environment),
  );
  if (here.length === 0) return not('OTHER_ENVIRONMENT');
  return { standing: 'IN_FORCE', administrator: here.some(({ administrator }) => administrator) };
}

/** The next moment after now at which a module may stand otherwise. */
export const nextEndOf = ({ sunsetAt, offers }: Offered, now: number): number =>
  Math.min(
    ...[sunsetAt, ...(offers ?? []).map(({ endsAt }) => endsAt)].map((end) =>
      end === null || end <= now ? Number.POSITIVE_INFINITY : end,
    ),
  );

/** Whether an offer allows less in any respect than another did. */
export const isLess = (before: Offer, after: Offer): boolean =>
  (before.administrator && !after.administrator) ||
  (after.endsAt !== null && (before.endsAt === null || after.endsAt < before.endsAt)) ||
  (after.environments !== null &&
    (before.environments === null || before.environments.some((one) => !after.environments?.includes(one))));
