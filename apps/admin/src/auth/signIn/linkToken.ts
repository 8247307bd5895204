/**
 * The token of a link that came by mail. It stands in the fragment, which browsers send to nobody, and is taken out of the
 * address as soon as it is read: whoever looks at the history later finds nothing.
 */
let token: string | undefined;

export function linkToken(): string {
  const here = window.location.hash.slice(1);
  if (here) {
    token = here;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return token ?? '';
}
