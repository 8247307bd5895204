import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import styles from './CopyableValue.module.css';
import { useCopy } from './useCopy';

interface Props {
  label: string;
  /** With its article: “the client id”. */
  what: string;
  value: string;
  /** Displayed instead of the value, such as a mask. */
  shown?: string;
  onCopied?: () => void;
  /** The copy button takes the focus, since it replaces the focused element. */
  takesFocus?: boolean;
  children?: ReactNode;
}

const copyStates = {
  idle: { text: 'Copy', Icon: IconCopy },
  copied: { text: 'Copied', Icon: IconCheck },
  failed: { text: 'Failed', Icon: IconX },
};

export function CopyableValue({ label, what, value, shown = value, onCopied, takesFocus, children }: Props) {
  const id = useId();
  const { state, copy } = useCopy(value, onCopied);
  const { text, Icon } = copyStates[state];
  const actionLabel = state === 'failed' ? 'Copying did not work' : `${text} ${what}`;
  return (
    <div>
      <Text size="sm" fw={500} id={id} mb={4}>
        {label}
      </Text>
      <Group className={styles.box} gap={4} align="flex-start">
        <output className={styles.value} aria-labelledby={id} onCopy={() => shown === value && onCopied?.()}>
          {shown}
        </output>
        {children}
        <Button
          size="compact-sm"
          variant="default"
          className={styles.copy}
          autoFocus={takesFocus}
          aria-label={actionLabel}
          leftSection={<Icon size={15} />}
          onClick={copy}
        >
          {text}
        </Button>
        <VisuallyHidden role="status">{state !== 'idle' && actionLabel}</VisuallyHidden>
      </Group>
    </div>
  );
}
