import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import type { Bar } from './bars';

const series = [
  { name: 'answered', label: 'Got a token', color: 'var(--cs-answered)' },
  { name: 'refused', label: 'Refused', color: 'var(--cs-refused)' },
];

const inWords = (count: number) => count.toLocaleString('en');

/** Apart, because what draws it weighs more than the rest of the page. */
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
      // The same figures stand beside it as a table, for whoever does not see bars.
      // Room for the topmost figure, which would else be pushed onto the one below.
      barChartProps={{ accessibilityLayer: false, margin: { top: 10 } }}
      barProps={{ isAnimationActive: false, radius: 2 }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      xAxisProps={{ minTickGap: 16 }}
    />
  );
}
