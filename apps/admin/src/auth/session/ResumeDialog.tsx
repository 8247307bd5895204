import { Alert, Anchor, Button, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { type InterruptionReason, interruptionGate } from '../../api/gates/interruptionGate';
import { useViewer, type Viewer } from '../../viewer/viewer';
import { SignInSteps } from '../signIn/SignInSteps';
import { BlockingDialog } from './BlockingDialog';
import { fetchViewer, restoreAccount } from './restoreAccount';
import { broadcastSignIn, onSignInBroadcast } from './signInBroadcast';

/** Opens over the page when the session was interrupted. Unsaved input stays, and held requests continue afterwards. */
export function ResumeDialog({ reason }: { reason: InterruptionReason }) {
  const viewer = useViewer();
  const { email, account } = viewer;
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const current = useCurrentViewer(reason === 'VIEWER_CHANGED', (signedIn) => {
    // If the person signed in to another of their accounts, the dialog lets them choose.
    if (signedIn.id === viewer.id) void resume();
  });

  async function resume() {
    setBusy(true);
    const problem = await restoreAccount(viewer);
    setBusy(false);
    if (problem !== undefined) return setRefusal(problem);
    broadcastSignIn();
    interruptionGate.resume();
  }

  function leave(to: string) {
    interruptionGate.abandon();
    window.location.assign(to);
  }

  if (refusal !== undefined) {
    return (
      <BlockingDialog title={`${account.name} is closed to you`}>
        <Alert color="yellow" role="alert">
          {refusal}
        </Alert>
        <Text size="sm">What you typed here cannot be saved there.</Text>
        <Button onClick={() => leave('/')} data-autofocus>
          Go on in another account
        </Button>
      </BlockingDialog>
    );
  }
  if (current && current.email === email) {
    return (
      <BlockingDialog title="You have switched accounts">
        <Text size="sm">
          In another tab you went on to {current.account.name}. This one still shows {account.name}, and what you typed
          is still here.
        </Text>
        <Button loading={busy} onClick={resume} data-autofocus>
          Carry on in {account.name}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={() => leave('/')}>
          Go on in {current.account.name} (what you typed here is lost)
        </Anchor>
      </BlockingDialog>
    );
  }
  return (
    <BlockingDialog title={current ? 'Somebody else has signed in' : 'Your session has ended'}>
      <Text size="sm">
        {current && `In another tab, ${current.name} has signed in. `}
        Sign in again to carry on. What you typed is still here.
      </Text>
      <SignInSteps email={email} accountId={account.id} sso="IN_NEW_TAB" onDone={resume} />
      <Anchor component="button" type="button" size="sm" onClick={() => leave(current ? '/' : '/sign-in')}>
        {current ? `Go on as ${current.name}` : 'Sign in as another person'} (what you typed is lost)
      </Anchor>
    </BlockingDialog>
  );
}

/** The viewer of the session: fetched at once when enabled, and again after each sign-in in another tab. */
function useCurrentViewer(enabled: boolean, onSignIn: (viewer: Viewer) => void): Viewer | undefined {
  const [viewer, setViewer] = useState<Viewer>();
  const notify = useEffectEvent(onSignIn);
  useEffect(() => {
    if (enabled) fetchViewer().then(setViewer, () => setViewer(undefined));
  }, [enabled]);
  useEffect(
    () =>
      onSignInBroadcast(async () => {
        const fetched = await fetchViewer().catch(() => undefined);
        setViewer(fetched);
        if (fetched) notify(fetched);
      }),
    [],
  );
  return viewer;
}
