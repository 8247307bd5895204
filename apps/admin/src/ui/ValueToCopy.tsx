import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useCopy } from './useCopy';
import styles from './ValueToCopy.module.css';

interface Props {
  label: string;
  /** With its article: “the client id”. */
  what: string;
  value: string;
  /** What is written in its place. */
  shown?: string;
  onCopied?: () => void;
  children?: ReactNode;
}

const looks = {
  idle: { word: 'Copy', Icon: IconCopy },
  copied: { word: 'Copied', Icon: IconCheck },
  failed: { word: 'Failed', Icon: IconX },
};

export function ValueToCopy({ label, what, value, shown = value, onCopied, children }: Props) {
  const id = useId();
  const { state, copy } = useCopy(value, onCopied);
  const { word, Icon } = looks[state];
  return (
    <div>
      <Text size="sm" fw={500} id={id} mb={4}>
        {label}
      </Text>
      <Group className={styles.box} gap={4} align="flex-start">
        <output className={styles.value} aria-labelledby={id}>
          {shown}
        </output>
        {children}
        <Button
          size="compact-sm"
          variant="default"
          className={styles.copy}
          aria-label={state === 'failed' ? 'Copying did not work' : `${word} ${what}`}
          leftSection={<Icon size={15} />}
          onClick={copy}
        >
          {word}
        </Button>
      </Group>
    </div>
  );
}
