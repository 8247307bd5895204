import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';
import { useTitle } from './useTitle';

interface Props {
  title: string;
  description?: ReactNode;
  back?: { to: LinkProps['to']; params?: Record<string, string>; label: string };
  beside?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, description, back, beside, actions }: Props) {
  useTitle(title);
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
          <Title order={1} className={styles.title}>
            {title}
          </Title>
          {beside}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {description && (
        <Text c="dimmed" maw={640} component="div">
          {description}
        </Text>
      )}
    </Stack>
  );
}
