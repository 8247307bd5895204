import { Alert, Button, Divider } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { askAuth } from '../api/auth';

interface Props {
  email: string;
  /** Where to come back to. */
  to: string;
}

// On a phone it takes two lines.
const wraps = { label: { whiteSpace: 'normal' } } as const;

// Asked for after a pause in typing, and only for what could be a whole address.
const pause = 300;
const isWhole = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim());

/** For people whose company has a sign-in of its own: another way in, as soon as their address is typed. */
export function CompanyButton({ email, to }: Props) {
  const [offeredTo, setOfferedTo] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const domain = isWhole(email) ? email.trim().split('@')[1] : undefined;

  useEffect(() => {
    if (domain === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { data } = await askAuth<{ offered: boolean }>('sign-in/company', { email: `somebody@${domain}` });
      if (isCurrent) setOfferedTo(data?.offered ? domain : undefined);
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [domain]);

  async function go() {
    setBusy(true);
    const { data, failure } = await askAuth<{ url: string }>('sign-in/company/begin', { email, to });
    if (data) return window.location.assign(data.url);
    setFault(failure.message);
    setBusy(false);
  }

  if (domain === undefined || offeredTo !== domain) return null;
  return (
    <>
      {fault && (
        <Alert color="red" role="alert">
          {fault}
        </Alert>
      )}
      <Button
        leftSection={<IconBuilding size={18} />}
        loading={busy}
        onClick={go}
        fullWidth
        h="auto"
        py={8}
        styles={wraps}
      >
        Continue with your company’s sign-in
      </Button>
      <Divider label="or with a password" />
    </>
  );
}
