import type { ApolloServerPlugin } from '@apollo/server';

/** An answer that grew too large is none: what was made of it is let go, and one error says so, with 400. */
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
