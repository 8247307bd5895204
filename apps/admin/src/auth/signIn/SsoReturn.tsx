import { Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { postSignIn, type SignInResult } from './signIn';

interface Props {
  onDone: () => unknown;
  onNextStep: (result: SignInResult) => void;
  onRefused: (message: string) => void;
}

/** After the redirect from the identity provider: asks the server for the next step. */
export function SsoReturn({ onDone, onNextStep, onRefused }: Props) {
  const requested = useRef(false);
  useEffect(() => {
    if (requested.current) return;
    requested.current = true;
    void postSignIn('sign-in/pending', {}).then((result) => {
      if (result.next === 'DONE') onDone();
      else if (result.next === 'REFUSED') onRefused(result.message);
      else onNextStep(result);
    });
  });
  return <Loader aria-label="Signing in" />;
}

/** Why single sign-on failed, by the code in the search parameter `sso`. */
const messages: Record<string, string> = {
  EXPIRED: 'Signing in took too long, or was begun in another browser. Begin again.',
  REFUSED: 'Your company’s sign-in did not confirm who you are. Try again, or ask its administrator.',
  UNVERIFIED: 'Your company’s sign-in confirmed no email address that is used here. Ask its administrator.',
  UNKNOWN: 'This address has no invitation. Ask an administrator of your account for one.',
  OTHER: 'This address is connected to somebody else. Ask an administrator to remove it and invite you again.',
  SUSPENDED:
    'Your account is suspended: nobody comes in until it is resumed. Its admins were told by mail why, and whom to ask.',
  UNREACHABLE: 'Your company’s sign-in does not answer. Try again in a moment.',
};

export const ssoRefusal = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : messages[code];
