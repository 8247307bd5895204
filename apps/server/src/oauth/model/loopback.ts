const loopback = /^(http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::(\d{1,5}))?((?:[/?].*)?)$/;

/** An address on the person's own machine, taken apart; compared as text, because parsing repairs what it should refuse. */
export function loopbackParts(
  uri: string,
): { readonly port: string | undefined; readonly withoutPort: string } | undefined {
  const [, host, port, rest] = loopback.exec(uri) ?? [];
  return host === undefined ? undefined : { port, withoutPort: `${host}${rest}` };
}

/** A redirect URI but for a loopback port: a program listens on whichever is free (RFC 8252 §7.3). */
export const portless = (uri: string): string => loopbackParts(uri)?.withoutPort ?? uri;
