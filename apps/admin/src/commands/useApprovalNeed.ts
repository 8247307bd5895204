import { useContext } from 'react';
import { ViewerContext } from '../viewer/viewer';

/** Whether a change will need a second admin's approval, as far as the page knows. The server decides. */
export type ApprovalNeed = 'ALWAYS' | 'MAYBE';

export function useApprovalNeed(): ApprovalNeed | undefined {
  const settings = useContext(ViewerContext)?.account.settings.multiAdmin;
  if (!settings?.on) return undefined;
  return settings.scope === 'EVERYTHING' ? 'ALWAYS' : 'MAYBE';
}
