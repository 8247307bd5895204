import type { GrantType } from '@countersign/schema';
import type { Grant } from '../accessToken/accessToken.js';
import type { Parameters } from '../checks/parameters.js';
import type { TokenClient } from '../tokenClient.js';

/** One way to a token, after the client has proved who it is. */
export interface TokenGrant {
  /** As `grant_type` names it. */
  readonly name: string;
  /** What a client must have been given to use it. */
  readonly needs: GrantType;
  /** @throws OAuthError when the request does not deserve a token */
  decide(client: TokenClient, parameters: Parameters): Promise<Grant> | Grant;
}
