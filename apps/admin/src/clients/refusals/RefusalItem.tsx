import { Text } from '@mantine/core';
import { Time } from '../../ui/Time';
import type { RefusalGroup } from './groupRefusals';
import styles from './LatestRefusals.module.css';

const minute = 60_000;

/** What was wrong, what to do, and when, from where and with what it came. */
export const RefusalItem = ({ refusal }: { refusal: RefusalGroup }) => (
  <li className={styles.item}>
    <Text size="sm" fw={600}>
      {refusal.count > 1 && `${refusal.count} × `}
      {refusal.wrong}
    </Text>
    {refusal.detail && (
      <Text size="sm" className={styles.words}>
        It was told: “{refusal.detail}”
      </Text>
    )}
    <Text size="sm">{refusal.remedy}</Text>
    <Text size="sm" c="dimmed" className={styles.words}>
      <Time at={refusal.at} />
      {Date.parse(refusal.at) - Date.parse(refusal.firstAt) >= minute && (
        <>
          , the first <Time at={refusal.firstAt} />
        </>
      )}
      , from {refusal.address}
      {refusal.secretHint && (
        <>
          , with the secret <code>{refusal.secretHint}</code>
        </>
      )}
    </Text>
  </li>
);
