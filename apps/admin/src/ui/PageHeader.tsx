import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lastSearch } from '../searchParams/lastSearch';
import styles from './PageHeader.module.css';
import { PageTitle } from './PageTitle';

interface Props {
  title: string;
  description?: ReactNode;
  /** To a list it leads with the filter, the order and the page that were left there. */
  back?: { to: LinkProps['to']; params?: Record<string, string>; label: string };
  beside?: ReactNode;
  actions?: ReactNode;
}

/** The router cannot know that the parameters are those of this place. */
const wayBack = ({ to, params }: NonNullable<Props['back']>) =>
  ({ to, params, search: lastSearch(String(to)) }) as LinkProps;

export function PageHeader({ title, description, back, beside, actions }: Props) {
  return (
    <Stack gap={6} mb="lg" component="header">
      {back && (
        <Anchor
          renderRoot={(props) => <Link {...props} {...wayBack(back)} />}
          size="sm"
          c="dimmed"
          className={styles.back}
        >
          <IconChevronLeft size={15} aria-hidden />
          {back.label}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" gap="md">
        <Group gap="sm" className={styles.heading}>
          <PageTitle className={styles.title}>{title}</PageTitle>
          {beside}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {description && (
        <Text c="dimmed" maw={640} component="div" className={styles.description}>
          {description}
        </Text>
      )}
    </Stack>
  );
}
