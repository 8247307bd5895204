import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';

/** Goes in after signing in, with nothing in memory of whoever was here before. */
export function useEnter() {
  const router = useRouter();
  const apollo = useApolloClient();
  return async (to = '/') => {
    await apollo.clearStore();
    router.history.push(to);
  };
}
