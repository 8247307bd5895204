import { Button } from '@mantine/core';
import { useState } from 'react';
import { unreachable } from '../../api/failure';
import { notifyFailure } from '../../ui/notify';
import { signOut } from '../session/signOut';

export function LeaveSuspended() {
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    try {
      await signOut();
    } catch {
      setLeaving(false);
      notifyFailure(unreachable);
    }
  }

  return (
    <Button variant="default" loading={leaving} onClick={leave} fullWidth>
      Sign out
    </Button>
  );
}
