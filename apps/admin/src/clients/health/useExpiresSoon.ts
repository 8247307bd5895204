import { useCurrentMinute } from '../../ui/useCurrentMinute';
import { useViewer } from '../../viewer/viewer';

const day = 24 * 60 * 60 * 1000;

/** Whether a time is so near that owners get a mail about a secret that expires then. */
export function useExpiresSoon(): (at: string) => boolean {
  const days = useViewer().account.settings.secretWarningDays;
  const soon = useCurrentMinute() + Math.max(0, ...days) * day;
  return (at) => new Date(at).getTime() <= soon;
}
