import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Unavailability is a 503, and an exceeded rate limit a 429 (RFC 6585 §4); both say when to retry, in a form that
 * proxies understand; except where part of the request was carried out. An answer without data is not a 200 (GraphQL
 * over HTTP §6.4.2).
 */
export const statusOfAnswer: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        // Every field of the first level is nullable: where there is no data at all, nothing was carried out.
        if (!singleResult.data && (http.status ?? 200) < 400) http.status = 400;
        // A client that is asked to retry would repeat the part that was carried out, and might not read the rest of
        // the answer.
        if (Object.values(singleResult.data ?? {}).some((value) => value !== null)) return;
        for (const { extensions = {} } of singleResult.errors ?? []) {
          if (extensions.code === 'RATE_LIMITED') {
            http.status = 429;
            http.headers.set('retry-after', String(extensions.retryAfter));
          }
          if (extensions.code === 'IDEMPOTENCY_KEY_IN_USE') {
            http.status = 409;
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
