import { SetContextLink } from '@apollo/client/link/context';
import { ViewerDocument } from '../__generated__/graphql';

/**
 * Sends with each request the viewer for whom the page was loaded. Other tabs share the session and may have switched the
 * account. The context `anyViewer` leaves the header out, to ask who the viewer is now. What the page asks by itself, again
 * and again, has the context `background`: it keeps no session from ending for want of use.
 */
export const viewerLink = new SetContextLink(({ headers, anyViewer, background }, { client }) => {
  const viewer = anyViewer ? undefined : client.readQuery({ query: ViewerDocument })?.viewer;
  return {
    headers: {
      ...headers,
      ...(viewer && { 'countersign-viewer': viewer.id }),
      ...(background && { 'countersign-background': '1' }),
    },
  };
});
