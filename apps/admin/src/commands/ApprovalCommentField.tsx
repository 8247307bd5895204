import { Textarea } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import styles from './ApprovalCommentField.module.css';
import type { ApprovalNeed } from './useApprovalNeed';

interface Props {
  need: ApprovalNeed;
  value: string;
  onChange: (value: string) => void;
}

const notice: Record<ApprovalNeed, string> = {
  ALWAYS: 'This takes effect once another admin approves it.',
  MAYBE: 'Your account may ask for another admin’s approval first.',
};

/** The requester's comment for the admin who has to approve. */
export function ApprovalCommentField({ need, value, onChange }: Props) {
  return (
    <div className={styles.comment}>
      <IconSignature size={20} stroke={1.6} aria-hidden className={styles.mark} />
      <Textarea
        className={styles.field}
        label="Why?"
        description={`${notice[need]} Tell them why; you may leave it empty.`}
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
