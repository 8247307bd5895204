import { SwitchAccountDocument, ViewerDocument } from '../../api/__generated__/graphql';
import { client } from '../../api/client';
import { failureOf } from '../../api/failure';
import type { Viewer } from '../../viewer/viewer';

const asAnyViewer = { context: { anyViewer: true }, fetchPolicy: 'no-cache' } as const;

/** The viewer of the session as it is now, which another tab may have changed. */
export async function fetchViewer(): Promise<Viewer> {
  const { data } = await client.query({ query: ViewerDocument, ...asAnyViewer });
  if (!data) throw new Error('The server answered without data.');
  return data.viewer;
}

/** Switches the session back to the account of this page. Returns the reason when that fails. */
export async function restoreAccount({ id, account }: Viewer): Promise<string | undefined> {
  try {
    if ((await fetchViewer()).id === id) return undefined;
    const variables = { accountId: account.id };
    await client.mutate({ mutation: SwitchAccountDocument, variables, ...asAnyViewer });
    return undefined;
  } catch (error) {
    const { code, message } = failureOf(error);
    return code === 'NOT_FOUND' ? `You no longer have a place in ${account.name}.` : message;
  }
}
