import { useEffect, useState } from 'react';
import { type AuthAnswer, askAuth } from '../../api/auth';
import { linkToken } from './linkToken';

type Ask<Data> = (path: string, body: object) => Promise<AuthAnswer<Data>>;

/** Reads what the link stands for that brought somebody here. */
export function useLink<Data>(path: string, ask: Ask<Data> = askAuth) {
  const [token, setToken] = useState(linkToken);
  const [answer, setAnswer] = useState<AuthAnswer<Data>>();
  useEffect(() => {
    void ask(path, { token }).then(setAnswer);
  }, [path, token, ask]);
  // A newer link that is opened where an older one was differs in its fragment alone, for which no browser loads anew.
  useEffect(() => {
    const open = () => window.location.hash && setToken(linkToken());
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return { token, answer };
}
