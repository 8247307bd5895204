import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { interruptionLink } from '../session/interruptionLink';
import { stepUpLink } from '../stepUp/stepUpLink';
import { requestIdLink } from './requestIdLink';
import { viewerLink } from './viewerLink';

export const client = new ApolloClient({
  link: ApolloLink.from([interruptionLink, stepUpLink, requestIdLink, viewerLink, new HttpLink({ uri: '/graphql' })]),
  cache: new InMemoryCache({
    typePolicies: {
      // Part of whoever it belongs to: two answers merge rather than warn.
      Owner: { keyFields: false, merge: true },
      AuditActor: { keyFields: false },
      AuditSubject: { keyFields: false },
      // Kept out of the cache's table of entities, and thereby out of memory once the dialog closes.
      NewSecret: { keyFields: false },
    },
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
