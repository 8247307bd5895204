import { useContext } from 'react';
import { ViewerContext } from '../viewer/viewer';

/** Whether a change asked for now has to wait for a second admin, as far as is known beforehand. */
export type MayWait = 'CERTAINLY' | 'PERHAPS';

export function useMayWait(): MayWait | undefined {
  const settings = useContext(ViewerContext)?.account.settings.multiAdmin;
  if (!settings?.on) return undefined;
  return settings.scope === 'EVERYTHING' ? 'CERTAINLY' : 'PERHAPS';
}
