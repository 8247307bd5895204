import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { OverviewQuery } from '../api/__generated__/graphql';
import { Section } from '../ui/Section';
import { useViewer } from '../viewer/viewer';
import styles from './Overview.module.css';

interface Step {
  label: string;
  why: string;
  done: boolean;
  to?: LinkProps['to'];
}

/** An account with more clients than this has found its way. */
const young = 10;

/** What a new account still lacks; each ticks itself. Nothing once all is done, or once the account is at work. */
export function FirstSteps({ data }: { data: OverviewQuery }) {
  const { settings } = useViewer().account;
  const { hasTotp, passkeys } = data.mySecurity;
  const steps: Step[] = [
    {
      label: 'Add your API as a module',
      why: 'What its tokens are for, and which scopes there are.',
      done: data.modules.nodes.some(({ builtIn }) => !builtIn),
      to: '/modules/new',
    },
    { label: 'Add a client', why: 'Whoever calls that API.', done: data.clientCount > 0, to: '/clients/new' },
    {
      label: 'Get the first token',
      why: 'The client’s page shows how, in the language of your choice.',
      done: data.overview.wasUsed,
      to: '/clients',
    },
    {
      label: 'Invite a second admin',
      why: 'One person alone can be locked out, and cannot countersign.',
      done: data.admins.nodes.filter(({ state }) => state === 'ACTIVE').length > 1,
      to: '/admins/new',
    },
    {
      label: 'Let a second admin approve',
      why: 'Nothing takes effect on one person’s word.',
      done: settings.multiAdmin.on,
      to: '/policies',
    },
    {
      label: 'Have mail delivered',
      why: 'Whoever runs the installation sets SMTP_URL; without it invitations are links to copy.',
      done: data.overview.deliversMail,
    },
    {
      label: 'Set up your second factor',
      why: 'Secrets are shown, and changes approved, to nobody without one.',
      done: hasTotp || passkeys.length > 0,
      to: '/security',
    },
  ];
  if (data.clientCount > young || steps.every(({ done }) => done)) return null;
  const done = steps.filter((step) => step.done).length;
  return (
    <Section title="First steps" description={`${done} of ${steps.length} done.`}>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step.label} className={styles.step}>
            {step.done ? (
              <IconCircleCheckFilled
                size={20}
                aria-hidden
                className={styles.mark}
                color="var(--mantine-color-anchor)"
              />
            ) : (
              <IconCircle size={20} aria-hidden className={styles.mark} color="var(--mantine-color-dimmed)" />
            )}
            <span>
              <VisuallyHidden>{step.done ? 'Done: ' : 'To do: '}</VisuallyHidden>
              {step.to && !step.done ? (
                <Anchor size="sm" fw={500} renderRoot={(props) => <Link {...props} to={step.to} />}>
                  {step.label}
                </Anchor>
              ) : (
                <Text span size="sm" fw={500}>
                  {step.label}
                </Text>
              )}
              <Text size="sm" c="dimmed">
                {step.why}
              </Text>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
