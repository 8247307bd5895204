import { Alert, Anchor, Button, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { interruption, type Why } from '../../api/gates/interruption';
import { useViewer, type Viewer } from '../../viewer/viewer';
import { SignInSteps } from '../signIn/SignInSteps';
import { comeBack, whoIsIt } from './comeBack';
import { Interrupted } from './Interrupted';
import { onSignedIn, tellSignedIn } from './signedInNews';

/** Over the page, not instead of it: what was typed there stays, and what was sent goes on by itself. */
export function ResumeDialog({ why }: { why: Why }) {
  const viewer = useViewer();
  const { email, account } = viewer;
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const now = useWhoItIs(why === 'GONE_ON', (who) => {
    // In another of their accounts they may be at work by now: that is theirs to choose.
    if (who.id === viewer.id) void carryOn();
  });

  async function carryOn() {
    setBusy(true);
    const reason = await comeBack(viewer);
    setBusy(false);
    if (reason !== undefined) return setRefusal(reason);
    tellSignedIn();
    interruption.resume();
  }

  function leave(to: string) {
    interruption.abandon();
    window.location.assign(to);
  }

  if (refusal !== undefined) {
    return (
      <Interrupted title={`${account.name} is closed to you`}>
        <Alert color="yellow" role="alert">
          {refusal}
        </Alert>
        <Text size="sm">What you typed here cannot be saved there.</Text>
        <Button onClick={() => leave('/')} data-autofocus>
          Go on in another account
        </Button>
      </Interrupted>
    );
  }
  if (now && now.email === email) {
    return (
      <Interrupted title="You have switched accounts">
        <Text size="sm">
          In another tab you went on to {now.account.name}. This one still shows {account.name}, and what you typed is
          still here.
        </Text>
        <Button loading={busy} onClick={carryOn} data-autofocus>
          Carry on in {account.name}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={() => leave('/')}>
          Go on in {now.account.name} (what you typed here is lost)
        </Anchor>
      </Interrupted>
    );
  }
  return (
    <Interrupted title={now ? 'Somebody else has signed in' : 'Your session has ended'}>
      <Text size="sm">
        {now && `In another tab, ${now.name} has signed in. `}
        Sign in again to carry on. What you typed is still here.
      </Text>
      <SignInSteps email={email} accountId={account.id} company="IN_NEW_TAB" onDone={carryOn} />
      <Anchor component="button" type="button" size="sm" onClick={() => leave(now ? '/' : '/sign-in')}>
        {now ? `Go on as ${now.name}` : 'Sign in as somebody else'} (what you typed is lost)
      </Anchor>
    </Interrupted>
  );
}

/** Whom the browser stands for now, where that is to be found out; and whoever signs in in another tab meanwhile. */
function useWhoItIs(asked: boolean, onSignIn: (who: Viewer) => void): Viewer | undefined {
  const [found, setFound] = useState<Viewer>();
  const tell = useEffectEvent(onSignIn);
  useEffect(() => {
    if (asked) whoIsIt().then(setFound, () => setFound(undefined));
  }, [asked]);
  useEffect(
    () =>
      onSignedIn(async () => {
        const who = await whoIsIt().catch(() => undefined);
        setFound(who);
        if (who) tell(who);
      }),
    [],
  );
  return found;
}
