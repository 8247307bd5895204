import type { ApolloServerPlugin } from '@apollo/server';

/** What cannot be served for the moment is a 503 that says when to try again, so that a proxy understands it too. */
export const unavailable: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        if (!errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE')) return;
        http.status = 503;
        http.headers.set('retry-after', '1');
      },
    };
  },
};
