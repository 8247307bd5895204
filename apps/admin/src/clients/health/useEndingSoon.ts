import { useMinute } from '../../ui/useMinute';
import { useViewer } from '../../viewer/viewer';

const day = 24 * 60 * 60 * 1000;

/** Whether a moment is so near that owners are told by mail of the secret that ends with it. */
export function useEndingSoon(): (at: string) => boolean {
  const days = useViewer().account.settings.secretWarningDays;
  const soon = useMinute() + Math.max(0, ...days) * day;
  return (at) => new Date(at).getTime() <= soon;
}
