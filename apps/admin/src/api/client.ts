import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { interruptionLink } from './links/interruptionLink';
import { requestIdLink } from './links/requestIdLink';
import { stepUpLink } from './links/stepUpLink';
import { viewerLink } from './links/viewerLink';

// Nobody being signed in is no error of the page's: it asks to find out.
const headers = { 'countersign-page': 'true' };

export const client = new ApolloClient({
  link: ApolloLink.from([
    interruptionLink,
    stepUpLink,
    requestIdLink,
    viewerLink,
    new HttpLink({ uri: '/graphql', headers }),
  ]),
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
