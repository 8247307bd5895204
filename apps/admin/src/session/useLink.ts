import { useEffect, useState } from 'react';
import { type AuthAnswer, askAuth } from '../api/auth';
import { linkToken } from './linkToken';

type Ask<Data> = (path: string, body: object) => Promise<AuthAnswer<Data>>;

/** Reads what the link stands for that brought somebody here. */
export function useLink<Data>(path: string, ask: Ask<Data> = askAuth) {
  const [token] = useState(linkToken);
  const [answer, setAnswer] = useState<AuthAnswer<Data>>();
  useEffect(() => {
    void ask(path, { token }).then(setAnswer);
  }, [path, token, ask]);
  return { token, answer };
}
