import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { interruptionLink } from './links/interruptionLink';
import { requestIdLink } from './links/requestIdLink';
import { stepUpLink } from './links/stepUpLink';
import { supportAccessLink } from './links/supportAccessLink';
import { suspensionLink } from './links/suspensionLink';
import { viewerLink } from './links/viewerLink';

// Marks the page's requests: for the page, a missing session is not an error, since it queries to find out.
const headers = { 'countersign-page': 'true' };

export const client = new ApolloClient({
  link: ApolloLink.from([
    interruptionLink,
    suspensionLink,
    supportAccessLink,
    stepUpLink,
    requestIdLink,
    viewerLink,
    new HttpLink({ uri: '/graphql', headers }),
  ]),
  cache: new InMemoryCache({
    typePolicies: {
      // An owner is part of its client: two answers merge instead of causing a warning.
      Owner: { keyFields: false, merge: true },
      AuditActor: { keyFields: false },
      AuditSubject: { keyFields: false },
      // Without a key of its own in the cache, so that it leaves the memory once the dialog closes.
      NewSecret: { keyFields: false },
    },
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
