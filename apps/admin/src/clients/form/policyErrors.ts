import { formatDuration, SlugName } from '@countersign/schema';
import type { Viewer } from '../../viewer/viewer';
import type { ClientValues } from './clientValues';

type Settings = Viewer['account']['settings'];

/**
 * What the account's policies refuse of a client, at its field. What was allowed once may stay: of a client that is there,
 * only what changes is held against them.
 */
export function policyErrors(values: ClientValues, settings: Settings, before?: ClientValues): Record<string, string> {
  const { slugNames, maxAccessTokenLifetimeSeconds: most } = settings;
  const { name, accessTokenLifetime: lifetime } = values;
  const slug = slugNames && name !== before?.name ? SlugName.safeParse(name.trim()).error : undefined;
  const isTooLong = lifetime > most && lifetime !== before?.accessTokenLifetime;
  return {
    ...(slug && { name: slug.issues[0]?.message ?? '' }),
    ...(isTooLong && { accessTokenLifetime: `In this account a token lives at most ${formatDuration(most)}.` }),
  };
}
