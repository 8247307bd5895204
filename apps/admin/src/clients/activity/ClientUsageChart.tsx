import type { TimeCount, TimeSpan } from '../../ui/chart/bars';
import { ChartSkeleton, UsageChart } from '../../ui/chart/UsageChart';
import { useUsageBars } from './useUsageBars';

interface Props {
  clientId: string;
  hours: readonly TimeCount[];
  span: TimeSpan;
}

export function ClientUsageChart({ clientId, hours, span }: Props) {
  const bars = useUsageBars(clientId, hours, span);
  return bars ? <UsageChart bars={bars} span={span} /> : <ChartSkeleton />;
}
