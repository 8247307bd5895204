import { SetContextLink } from '@apollo/client/link/context';
import { ViewerDocument } from '../__generated__/graphql';

/**
 * Says with each request for whom the page was opened, and in which account. Other tabs share the session, and may have
 * gone on to another. `whoever` leaves it out, to find out who it is now.
 */
export const viewerLink = new SetContextLink(({ headers, whoever }, { client }) => {
  const viewer = whoever ? undefined : client.readQuery({ query: ViewerDocument })?.viewer;
  return { headers: { ...headers, ...(viewer && { 'countersign-viewer': viewer.id }) } };
});
