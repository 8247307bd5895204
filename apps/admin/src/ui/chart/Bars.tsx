import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import type { Bar } from './bars';
import { inFigures } from './gist';

const series = [
  { name: 'answered', label: 'Got a token', color: 'var(--cs-bar-answered)' },
  { name: 'refused', label: 'Refused', color: 'var(--cs-bar-refused)' },
];

/** A module of its own, because the chart library weighs more than the rest of the page. */
export default function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <BarChart
      h={220}
      data={bars.map((bar) => ({ ...bar }))}
      dataKey="label"
      type="stacked"
      series={series}
      gridAxis="x"
      tickLine="none"
      valueFormatter={inFigures}
      // No accessibility layer: the chart is an image with its gist, and the table has the same figures. The margin leaves
      // room for the topmost figure, which would otherwise overlap the one below.
      barChartProps={{ accessibilityLayer: false, margin: { top: 10 } }}
      // For nobody, and so also for who asked for less motion.
      barProps={{ isAnimationActive: false, radius: 2 }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      xAxisProps={{ minTickGap: 16 }}
    />
  );
}
