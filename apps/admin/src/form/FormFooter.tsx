import { Button, Group } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './FormFooter.module.css';

interface Props {
  verb: string;
  busy: boolean;
  disabled?: boolean;
  cancel: { to: LinkProps['to']; params?: Record<string, string> };
}

export function FormFooter({ verb, busy, disabled, cancel }: Props) {
  return (
    <Group className={styles.footer} justify="flex-end" gap="xs">
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to={cancel.to} params={cancel.params as never} />}
      >
        Cancel
      </Button>
      <Button type="submit" loading={busy} disabled={disabled}>
        {verb}
      </Button>
    </Group>
  );
}
