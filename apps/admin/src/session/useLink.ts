import { useEffect, useState } from 'react';
import { type AuthAnswer, askAuth } from '../api/auth';
import { linkToken } from './linkToken';

/** Reads what the link stands for that brought somebody here. */
export function useLink<Data>(path: string) {
  const [token] = useState(linkToken);
  const [answer, setAnswer] = useState<AuthAnswer<Data>>();
  useEffect(() => {
    void askAuth<Data>(path, { token }).then(setAnswer);
  }, [path, token]);
  return { token, answer };
}
