/** Whether only this machine reaches a host: by a name under `localhost` (RFC 6761 §6.3) or by a loopback address. */
export const isLocalHost = (host: string): boolean =>
  /^(?:(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** The same of an address with a scheme, such as `http://localhost:4000`. */
export const isLocalUrl = (url: string): boolean => isLocalHost(new URL(url).hostname);
