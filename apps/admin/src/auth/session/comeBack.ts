import { SwitchAccountDocument, ViewerDocument } from '../../api/__generated__/graphql';
import { client } from '../../api/client';
import { failureOf } from '../../api/failure';
import type { Viewer } from '../../viewer/viewer';

const asWhoeverItIs = { context: { whoever: true }, fetchPolicy: 'no-cache' } as const;

/** Whom the browser stands for now, whatever the page shows. */
export async function whoIsIt(): Promise<Viewer> {
  const { data } = await client.query({ query: ViewerDocument, ...asWhoeverItIs });
  if (!data) throw new Error('Nobody was answered.');
  return data.viewer;
}

/** Brings the browser back to the account in which somebody was at work; answers why not, when it cannot be. */
export async function comeBack({ id, account }: Viewer): Promise<string | undefined> {
  try {
    if ((await whoIsIt()).id === id) return undefined;
    const variables = { accountId: account.id };
    await client.mutate({ mutation: SwitchAccountDocument, variables, ...asWhoeverItIs });
    return undefined;
  } catch (error) {
    const { code, message } = failureOf(error);
    return code === 'NOT_FOUND' ? `You no longer have a place in ${account.name}.` : message;
  }
}
