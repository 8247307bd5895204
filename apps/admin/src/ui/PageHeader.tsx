import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';
import { PageTitle } from './PageTitle';

interface Props {
  title: string;
  description?: ReactNode;
  back?: { to: LinkProps['to']; params?: Record<string, string>; label: string };
  beside?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, description, back, beside, actions }: Props) {
  return (
    <Stack gap={6} mb="lg" component="header">
      {back && (
        <Anchor
          renderRoot={(props) => <Link {...props} to={back.to} params={back.params as never} />}
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
