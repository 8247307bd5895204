import type { Browser, GraphqlAnswer, RunningServer } from './server.js';

/** Asks as one of the vendor's does who looks inside an account by an access. */
export const lookingInside =
  ({ url }: Pick<RunningServer, 'url'>, { cookie }: Pick<Browser, 'cookie'>, accessId: string) =>
  async (query: string, variables: object = {}): Promise<GraphqlAnswer> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'countersign-support-access': accessId },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as GraphqlAnswer;
  };
