import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphqlContext } from '../graphql/context.js';

/** Has the answers to queries compressed. A mutation may answer a secret, which is told once. */
export const compressQueries: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, contextValue }) {
        if (operation?.operation === 'query') contextValue.allowCompression();
      },
    };
  },
};
