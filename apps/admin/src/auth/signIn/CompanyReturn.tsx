import { Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { askToSignIn, type SignInAnswer } from './signIn';

interface Props {
  onDone: () => unknown;
  onMore: (answer: SignInAnswer) => void;
  onRefused: (message: string) => void;
}

/** Back from the company's sign-in: asks what follows, since it was another page that knew. */
export function CompanyReturn({ onDone, onMore, onRefused }: Props) {
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void askToSignIn('sign-in/under-way', {}).then((answer) => {
      if (answer.next === 'DONE') onDone();
      else if (answer.next === 'REFUSED') onRefused(answer.message);
      else onMore(answer);
    });
  });
  return <Loader aria-label="Signing in" />;
}

/** Why a company's sign-in let nobody in, by what the server said in the address. */
const words: Record<string, string> = {
  EXPIRED: 'Signing in took too long, or was begun in another browser. Begin again.',
  REFUSED: 'Your company’s sign-in did not confirm who you are. Begin again, or ask whoever runs it.',
  UNVERIFIED: 'Your company’s sign-in did not vouch for an address that is used here. Ask whoever runs it.',
  UNKNOWN: 'Nobody has invited this address. Ask an administrator of your account for an invitation.',
  OTHER: 'This address is connected to somebody else. Ask an administrator to remove it and invite you again.',
  UNREACHABLE: 'Your company’s sign-in does not answer. Try again in a moment.',
};

export const companyRefusal = (company: string | undefined): string | undefined =>
  company === undefined ? undefined : words[company];
