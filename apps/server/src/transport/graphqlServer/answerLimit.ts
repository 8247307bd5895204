import type { ApolloServerPlugin } from '@apollo/server';

/** Replaces an answer that grew too large: its data is dropped, and one error with status 400 says so. */
export const answerLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, operation }) {
        if (body.kind !== 'single' || operation?.operation !== 'query') return;
        const tooLarge = body.singleResult.errors?.find(({ extensions }) => extensions?.code === 'ANSWER_TOO_LARGE');
        if (!tooLarge) return;
        http.status = 400;
        body.singleResult = { errors: [tooLarge] };
      },
    };
  },
};
