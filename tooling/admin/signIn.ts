/** An admin with a session, talking to the server as the page does. */
export interface Admin {
  /** Answers the data of a GraphQL operation; an error in the answer is thrown, with its code. */
  ask<Data>(document: string, variables?: object): Promise<Data>;
}

export async function signIn(url: string, person: { email: string; password: string }): Promise<Admin> {
  const post = (path: string, body: object, headers = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const welcome = await post('/auth/sign-in', person);
  if (!welcome.ok) throw new Error(`Signing in was answered with ${welcome.status}.`);
  const cookie = welcome.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

  return {
    async ask(query, variables = {}) {
      const answer = await post('/graphql', { query, variables }, { cookie });
      const { data, errors } = (await answer.json()) as { data?: unknown; errors?: object[] };
      if (errors || !data) throw new Error(`${query}\nwas answered with ${JSON.stringify(errors ?? answer.status)}`);
      return data as never;
    },
  };
}
