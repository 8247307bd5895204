import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { tellSignedIn } from '../session/signedInNews';

/** Goes in after signing in, with nothing in memory of whoever was here before. */
export function useEnter() {
  const router = useRouter();
  const apollo = useApolloClient();
  return async (to = '/') => {
    tellSignedIn();
    // A person who lets an application act for them goes on to a page of the server's own.
    if (to.startsWith('/oauth/')) return window.location.assign(to);
    await apollo.clearStore();
    router.history.push(to);
  };
}
