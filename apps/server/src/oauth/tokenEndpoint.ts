import type { AccessToken, Grant } from './accessToken/accessToken.js';
import type { Call } from './call.js';
import { livesThere } from './checks/environment.js';
import { mayUseGrant } from './checks/mayUseGrant.js';
import { nothingInQuery } from './checks/nothingInQuery.js';
import { readParameters } from './checks/parameters.js';
import { authenticateClient } from './clientAuthentication/authenticateClient.js';
import { chosenGrant } from './grants/grants.js';
import type { TokenClient } from './tokenClient.js';

/** RFC 6749 §5.1. A type, not an interface: it is plain JSON. */
export type TokenAnswer = {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope?: string;
};

interface Parts {
  readonly tokenClient: (id: string) => Promise<TokenClient | undefined>;
  readonly issue: (grant: Grant) => Promise<AccessToken>;
  /** The headers by which a request may name its environment, in lower case. */
  readonly environmentHeaders: readonly string[];
  now(): number;
}

/** The token endpoint (RFC 6749 §3.2), step by step. Each step refuses by throwing an OAuthError. */
export const tokenEndpoint =
  (parts: Parts) =>
  async (call: Call): Promise<TokenAnswer> => {
    nothingInQuery(call); //                                                   RFC 6749 §2.3.1
    const { parameters } = readParameters(call); //                            RFC 6749 §3.2, appendix B
    const client = await authenticateClient(call, parameters, parts); //       RFC 6749 §2.3, §3.2.1
    const grantType = chosenGrant(parameters); //                              RFC 6749 §4
    mayUseGrant(client, grantType.needs); //                                   RFC 6749 §5.2
    livesThere(client, call, parts.environmentHeaders);
    const grant = await grantType.decide(client, parameters); //               RFC 6749 §3.3, §4
    const token = await parts.issue(grant); //                                 RFC 9068
    return answer(token); //                                                   RFC 6749 §5.1
  };

const answer = ({ value, lifetime, scopes }: AccessToken): TokenAnswer => ({
  access_token: value,
  token_type: 'Bearer',
  expires_in: lifetime,
  ...(scopes.length > 0 && { scope: scopes.join(' ') }),
});
