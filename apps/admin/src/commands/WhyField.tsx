import { Textarea } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { MayWait } from './useMayWait';
import styles from './WhyField.module.css';

interface Props {
  wait: MayWait;
  value: string;
  onChange: (value: string) => void;
}

const notice: Record<MayWait, string> = {
  CERTAINLY: 'This takes effect once another admin approves it.',
  PERHAPS: 'Your account may ask for another admin’s approval first.',
};

/** What a requester tells the one who has to approve. */
export function WhyField({ wait, value, onChange }: Props) {
  return (
    <div className={styles.why}>
      <IconSignature size={20} stroke={1.6} aria-hidden className={styles.mark} />
      <Textarea
        className={styles.field}
        label="Why?"
        description={`${notice[wait]} Tell them why; you may leave it empty.`}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
