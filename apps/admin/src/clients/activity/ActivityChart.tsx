import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import type { Bar } from './bars';

const series = [
  { name: 'answered', label: 'Got a token', color: 'var(--cs-answered)' },
  { name: 'refused', label: 'Refused', color: 'var(--cs-refused)' },
];

const inWords = (count: number) => count.toLocaleString('en');

/** A module of its own, because the chart library weighs more than the rest of the page. */
export default function ActivityChart({ bars }: { bars: readonly Bar[] }) {
  return (
    <BarChart
      h={220}
      data={bars.map((bar) => ({ ...bar }))}
      dataKey="label"
      type="stacked"
      series={series}
      gridAxis="x"
      tickLine="none"
      withLegend
      legendProps={{ verticalAlign: 'bottom', height: 44 }}
      valueFormatter={inWords}
      // No accessibility layer: the table beside the chart has the same figures. The margin leaves room for the topmost
      // figure, which would otherwise overlap the one below.
      barChartProps={{ accessibilityLayer: false, margin: { top: 10 } }}
      barProps={{ isAnimationActive: false, radius: 2 }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      xAxisProps={{ minTickGap: 16 }}
    />
  );
}
