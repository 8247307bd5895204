import { Alert, Button, Divider } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { askAuth } from '../../api/auth';

/** Where to come back to; or beside the page, which has to stay as it is. */
export type CompanyWay = { to: string } | 'IN_NEW_TAB';

interface Props {
  email: string;
  way: CompanyWay;
}

// On a phone it takes two lines.
const wraps = { label: { whiteSpace: 'normal' } } as const;
const words = 'Continue with your company’s sign-in';

/** For people whose company has a sign-in of its own: another way in, as soon as their address is typed. */
export function CompanyButton({ email, way }: Props) {
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const offered = useOffered(email);

  async function go(to: string) {
    setBusy(true);
    const { data, failure } = await askAuth<{ url: string }>('sign-in/company/begin', { email, to });
    if (data) return window.location.assign(data.url);
    setFault(failure.message);
    setBusy(false);
  }

  if (!offered) return null;
  const look = { leftSection: <IconBuilding size={18} />, fullWidth: true, h: 'auto', py: 8, styles: wraps };
  return (
    <>
      {fault && (
        <Alert color="red" role="alert">
          {fault}
        </Alert>
      )}
      {way === 'IN_NEW_TAB' ? (
        <Button {...look} component="a" target="_blank" href={inNewTab(email)}>
          {words}, in a new tab
        </Button>
      ) : (
        <Button {...look} loading={busy} onClick={() => go(way.to)}>
          {words}
        </Button>
      )}
      <Divider label="or with a password" />
    </>
  );
}

const inNewTab = (email: string) => `/sign-in?${new URLSearchParams({ email, to: '/signed-in-again' })}`;

// Asked for after a pause in typing, and only for what could be a whole address.
const pause = 300;
const isWhole = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim());

/** Whether a company’s sign-in stands open to an address. */
function useOffered(email: string): boolean {
  const [offeredTo, setOfferedTo] = useState<string>();
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

  return domain !== undefined && offeredTo === domain;
}
