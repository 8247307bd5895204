import type { Parameters } from '../checks/parameters.js';
import { invalidClient } from './invalidClient.js';
import type { AuthenticationMethod } from './method.js';
import { verifySecret } from './verifySecret.js';

/** RFC 6749 §2.3.1: id and secret, each form-urlencoded, as user and password of HTTP Basic (RFC 7617). */
export const clientSecretBasic: AuthenticationMethod = {
  name: 'client_secret_basic',
  isAttempted: ({ headers }, parameters) =>
    headers.authorization !== undefined && !isStrayToken(headers.authorization, parameters),
  read({ headers }) {
    const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(headers.authorization?.trim() ?? '')?.[1];
    const pair = Buffer.from(encoded ?? '', 'base64').toString();
    const colon = pair.indexOf(':');
    if (colon < 1) {
      throw invalidClient('The Authorization header is not HTTP Basic.');
    }
    const secret = decode(pair.slice(colon + 1));
    return {
      clientId: decode(pair.slice(0, colon)),
      secret,
      reason: 'WRONG_SECRET',
      // A public client has no secret, and some libraries send that of it.
      authenticate: (client, services) =>
        client?.type === 'PUBLIC' && secret === '' ? {} : verifySecret(client, secret, services.now()),
    };
  },
};

/** Some libraries send the token that they have to every address of ours: no credential of a client, where the body has one. */
export const isStrayToken = (authorization: string, parameters: Parameters): boolean =>
  /^bearer /i.test(authorization.trim()) && (parameters.has('client_id') || parameters.has('client_assertion'));

// White space around either was copied with it. Some clients do not encode: our ids and secrets have no `%` and no
// `+`, so that decoding changes none of them; what
// does not decode is taken as it is, and proves nothing.
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim();
  } catch {
    return text.trim();
  }
};
