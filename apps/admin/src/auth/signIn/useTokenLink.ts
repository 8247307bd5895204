import { useEffect, useState } from 'react';
import { type AuthResult, postAuth } from '../../api/auth';
import { linkToken } from './linkToken';

type Post<Data> = (path: string, body: object) => Promise<AuthResult<Data>>;

/** Takes the token from the URL and asks the server for the data that belongs to it. */
export function useTokenLink<Data>(path: string, post: Post<Data> = postAuth) {
  const [token, setToken] = useState(linkToken);
  const [result, setAnswer] = useState<AuthResult<Data>>();
  useEffect(() => {
    void post(path, { token }).then(setAnswer);
  }, [path, token, post]);
  // A newer link, opened in the tab of an older one, differs only in its fragment, and browsers do not reload for that.
  useEffect(() => {
    const open = () => window.location.hash && setToken(linkToken());
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return { token, result };
}
