import type { ApolloServerPlugin } from '@apollo/server';

/**
 * What cannot be served for the moment is a 503, and what was asked too often a 429 (RFC 6585 §4); both say when to try
 * again, so that a proxy understands it too.
 */
export const tryAgainLater: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = (body.kind === 'single' && body.singleResult.errors) || [];
        for (const { extensions = {} } of errors) {
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
