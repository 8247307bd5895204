import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { later } from '../../api/later';
import { BarTable } from './BarTable';
import type { Bar, TimeSpan } from './bars';
import { gistOf, inFigures, spanWords, totalOf } from './gist';
import styles from './UsageChart.module.css';

const Bars = lazy(later(() => import('./Bars')));

export const ChartSkeleton = () => <Skeleton height={220} />;

/** Tokens and refusals over time: as bars, which say their gist to who does not see them, or as a table. */
export function UsageChart({ bars, span }: { bars: readonly Bar[]; span: TimeSpan }) {
  const [isTable, setTable] = useState(false);
  return (
    <Stack gap="xs">
      {isTable ? (
        <BarTable bars={bars} label={`Requests by ${spanWords[span].by}`} />
      ) : (
        <div role="img" aria-label={gistOf(bars, span)} className={styles.chart}>
          <div aria-hidden="true">
            <Suspense fallback={<ChartSkeleton />}>
              <Bars bars={bars} />
            </Suspense>
          </div>
        </div>
      )}
      <Group justify="space-between" gap="xs">
        <div className={styles.legend}>
          <Total of="answered" bars={bars}>
            got a token
          </Total>
          <Total of="refused" bars={bars}>
            refused
          </Total>
        </div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={isTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? 'Show as a chart' : 'Show as a table'}
        </Button>
      </Group>
    </Stack>
  );
}

const Total = ({ of, bars, children }: { of: 'answered' | 'refused'; bars: readonly Bar[]; children: string }) => (
  <span>
    <span className={`${styles.mark} ${styles[of]}`} aria-hidden />
    {inFigures(totalOf(bars, of))} {children}
  </span>
);
