import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { broadcastSignIn } from '../session/signInBroadcast';

/** Opens the signed-in page with an empty cache, so that nothing of an earlier viewer is left in memory. */
export function useCompleteSignIn() {
  const router = useRouter();
  const apollo = useApolloClient();
  return async (to = '/') => {
    broadcastSignIn();
    // A person who lets an application act for them goes on to a page of the server's own.
    if (to.startsWith('/oauth/')) return window.location.assign(to);
    await apollo.clearStore();
    router.history.push(to);
  };
}
