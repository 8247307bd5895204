import { useEffect, useState } from 'react';
import { type AuthResult, postAuth } from '../../api/auth';
import { linkToken } from './linkToken';

type Post<Data> = (path: string, body: object) => Promise<AuthResult<Data>>;

/** Takes the token from the address and asks the server what it stands for. */
export function useTokenLink<Data>(path: string, post: Post<Data> = postAuth) {
  const [token, setToken] = useState(linkToken);
  const [result, setAnswer] = useState<AuthResult<Data>>();
  useEffect(() => {
    void post(path, { token }).then(setAnswer);
  }, [path, token, post]);
  // A newer link that is opened where an older one was differs in its fragment alone, for which no browser loads anew.
  useEffect(() => {
    const open = () => window.location.hash && setToken(linkToken());
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return { token, result };
}
