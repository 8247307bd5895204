import { Alert, Button, Divider } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { postAuth } from '../../api/auth';

/** The return path after single sign-on; or a new tab, for a page that has to keep its state. */
export type SsoTarget = { to: string } | 'IN_NEW_TAB';

interface Props {
  email: string;
  target: SsoTarget;
}

// The label takes two lines on a phone.
const wrappedLabel = { label: { whiteSpace: 'normal' } } as const;
const label = 'Continue with your company’s sign-in';

/** Offers single sign-on when the domain of the typed email is set up for it. */
export function SsoButton({ email, target }: Props) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const offered = useSsoAvailable(email);

  async function go(to: string) {
    setBusy(true);
    const { data, failure } = await postAuth<{ url: string }>('sign-in/sso/begin', { email, to });
    if (data) return window.location.assign(data.url);
    setError(failure.message);
    setBusy(false);
  }

  if (!offered) return null;
  const buttonProps = {
    leftSection: <IconBuilding size={18} />,
    fullWidth: true,
    h: 'auto',
    py: 8,
    styles: wrappedLabel,
  };
  return (
    <>
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      {target === 'IN_NEW_TAB' ? (
        <Button {...buttonProps} component="a" target="_blank" href={inNewTab(email)}>
          {label}, in a new tab
        </Button>
      ) : (
        <Button {...buttonProps} loading={busy} onClick={() => go(target.to)}>
          {label}
        </Button>
      )}
      <Divider label="or with a password" />
    </>
  );
}

const inNewTab = (email: string) => `/sign-in?${new URLSearchParams({ email, to: '/signed-in-again' })}`;

// Queries the server after a pause in typing, and only for a text that can be a complete email.
const debounceMs = 300;
const isCompleteEmail = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim());

/** Whether single sign-on is set up for the domain of an email. */
function useSsoAvailable(email: string): boolean {
  const [offeredTo, setOfferedTo] = useState<string>();
  const domain = isCompleteEmail(email) ? email.trim().split('@').at(-1) : undefined;

  useEffect(() => {
    if (domain === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { data } = await postAuth<{ offered: boolean }>('sign-in/sso', { email: `somebody@${domain}` });
      if (isCurrent) setOfferedTo(data?.offered ? domain : undefined);
    }, debounceMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [domain]);

  return domain !== undefined && offeredTo === domain;
}
