/**
 * The token of a link in a mail. It is in the fragment, which browsers do not send to any server, and is removed from
 * the URL as soon as it is read, so that the browser history does not keep it.
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
