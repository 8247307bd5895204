import { Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import styles from './FoldedSection.module.css';

interface Props {
  title: string;
  /** What it is set to, for as long as it is folded. */
  summary: string;
  description?: string;
  /** Something in it needs correcting: it unfolds. */
  hasError: boolean;
  children: ReactNode;
}

/** A part of a form that most people leave as it is. It stays in the page while folded, so that its fields are found. */
export function FoldedSection({ title, summary, description, hasError, children }: Props) {
  const [titleId, bodyId] = [useId(), useId()];
  const [isOpen, setOpen] = useState(hasError);

  useEffect(() => {
    if (hasError) setOpen(true);
  }, [hasError]);

  return (
    <Paper component="section" withBorder radius="lg" className={styles.section} aria-labelledby={titleId}>
      <Title order={2}>
        <UnstyledButton
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.words}>
            <span id={titleId}>{title}</span> {!isOpen && <span className={styles.summary}>{summary}</span>}
          </span>
          <IconChevronDown size={18} className={styles.chevron} aria-hidden />
        </UnstyledButton>
      </Title>
      <div id={bodyId} className={styles.body} hidden={!isOpen}>
        {description && (
          <Text c="dimmed" size="sm" mb="sm">
            {description}
          </Text>
        )}
        {children}
      </div>
    </Paper>
  );
}
