import { Alert, Button, Loader, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { postShareLink } from '../../api/auth';
import type { Failure } from '../../api/failure';
import { SignInLayout } from '../../auth/signIn/SignInLayout';
import { useTokenLink } from '../../auth/signIn/useTokenLink';
import { Time } from '../../ui/Time';
import { usePageTitle } from '../../ui/usePageTitle';
import { type OpenedSecret, RevealedSecret } from '../shareLink/RevealedSecret';

interface ShareLink {
  accountName: string;
  sender: string;
  clientName: string;
  state: 'READY' | 'WAITING' | 'USED';
  needsPassphrase: boolean;
  expiresAt: string;
}

/** The page behind a share link, without signing in. Loading it does not use up the link; the button does. */
export function ShareLinkPage() {
  const { token, result } = useTokenLink<ShareLink>('read', postShareLink);
  const [opened, setOpened] = useState<OpenedSecret>();
  usePageTitle('A secret for you');
  const shareLink = result?.data;

  return (
    <SignInLayout
      title="A secret for you"
      wide={opened !== undefined}
      description={
        shareLink && (
          <>
            <bdi>{shareLink.sender}</bdi> at <bdi>{shareLink.accountName}</bdi> sends you the secret of the API client{' '}
            <bdi>{shareLink.clientName}</bdi>.
          </>
        )
      }
    >
      {!result && <Loader aria-label="Loading" />}
      {result?.failure && <FailureMessage failure={result.failure} />}
      {shareLink?.state === 'WAITING' && (
        <Alert color="yellow" icon={<IconClock size={18} />} title="Not yet">
          The secret still waits for an approval. Come back later: the link stays good, and ends{' '}
          <Time at={shareLink.expiresAt} />.
        </Alert>
      )}
      {shareLink?.state === 'USED' && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title="This link was opened already">
          If that was not you, tell the sender at once: another person has the secret.
        </Alert>
      )}
      {shareLink?.state === 'READY' && !opened && <OpenForm shareLink={shareLink} token={token} onShown={setOpened} />}
      {opened && <RevealedSecret {...opened} />}
    </SignInLayout>
  );
}

const FailureMessage = ({ failure }: { failure: Failure }) => (
  <Alert color="red" role="alert">
    {failure.message}
  </Alert>
);

interface OpenProps {
  shareLink: ShareLink;
  token: string;
  onShown: (opened: OpenedSecret) => void;
}

function OpenForm({ shareLink, token, onShown }: OpenProps) {
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const passphraseError = failure?.issues.length ? failure.message : undefined;

  async function open(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { data, failure } = await postShareLink<OpenedSecret>('open', {
      token,
      ...(passphrase && { passphrase }),
    });
    setBusy(false);
    setFailure(failure);
    if (data) onShown(data);
  }

  return (
    <form onSubmit={open}>
      <Stack>
        {failure && !passphraseError && <FailureMessage failure={failure} />}
        <Text size="sm">
          It is shown once. Open it when you have the place at hand where your application reads it from. The link ends{' '}
          <Time at={shareLink.expiresAt} />.
        </Text>
        {shareLink.needsPassphrase && (
          <TextInput
            label="Passphrase"
            description="The sender of the link gives it to you."
            autoComplete="off"
            spellCheck={false}
            required
            withAsterisk={false}
            value={passphrase}
            error={passphraseError}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={busy} fullWidth>
          Show the secret
        </Button>
      </Stack>
    </form>
  );
}
