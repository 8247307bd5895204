import type { ApolloServerPlugin } from '@apollo/server';

/**
 * What cannot be served for the moment is a 503, and what was asked too often a 429 (RFC 6585 §4); both say when to try
 * again, so that a proxy understands it too; unless something of it was carried out. An answer without data is no 200 (GraphQL over HTTP §6.4.2).
 */
export const statusOfAnswer: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        if (!('data' in singleResult) && (http.status ?? 200) < 400) http.status = 400;
        // Whoever is told to try again would do again what was done, and might not read what else the answer says.
        if (Object.values(singleResult.data ?? {}).some((value) => value !== null)) return;
        for (const { extensions = {} } of singleResult.errors ?? []) {
          if (extensions.code === 'RATE_LIMITED') {
            http.status = 429;
            http.headers.set('retry-after', String(extensions.retryAfter));
          }
          if (extensions.code === 'UNAVAILABLE') {
            http.status = 503;
            http.headers.set('retry-after', '1');
          }
        }
      },
    };
  },
};
