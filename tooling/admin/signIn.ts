import { personAt, type Who } from './person.ts';

/** An admin with a session, talking to the server as the page does. */
export interface Admin {
  /** Answers the data of a GraphQL operation; an error in the answer is thrown, with its code. */
  ask<Data>(document: string, variables?: object): Promise<Data>;
  /** What the browser sends along. */
  cookie(): string;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
}

export async function signIn(door: string | (() => string), who: Who): Promise<Admin> {
  const person = personAt(door, who);
  await person.signIn();
  // Of many who are asked at once to confirm, one does it for all.
  let confirming: Promise<void> | undefined;
  const stepUp = () => {
    confirming ??= person.stepUp().finally(() => {
      confirming = undefined;
    });
    return confirming;
  };
  return {
    cookie: person.cookie,
    async ask(query, variables = {}) {
      const send = async () => {
        const answer = await person.post('/graphql', { query, variables });
        return { status: answer.status, ...((await answer.json()) as GraphqlAnswer) };
      };
      let { status, data, errors } = await send();
      if (errors?.[0]?.extensions?.code === 'STEP_UP_REQUIRED') {
        await stepUp();
        ({ status, data, errors } = await send());
      }
      if (errors || !data) throw new Error(`${query}\nwas answered with ${JSON.stringify(errors ?? status)}`);
      return data as never;
    },
  };
}
