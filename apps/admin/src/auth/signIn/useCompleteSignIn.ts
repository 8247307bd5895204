import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { broadcastSignIn } from '../session/signInBroadcast';

/** Opens the signed-in page with an empty cache, so that no data of an earlier viewer stays in memory. */
export function useCompleteSignIn() {
  const router = useRouter();
  const apollo = useApolloClient();
  return async (to = '/') => {
    broadcastSignIn();
    // The authorization flow of an application continues on a page that the server renders.
    if (to.startsWith('/oauth/')) return window.location.assign(to);
    await apollo.clearStore();
    router.history.push(to);
  };
}
