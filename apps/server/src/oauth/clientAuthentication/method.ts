import type { RefusalReason } from '@countersign/schema';
import type { Parameters } from '../checks/parameters.js';
import type { HttpRequest } from '../httpRequest.js';
import type { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/** That a client is who it says, and by which of its secrets, where it was one. */
export interface ClientAuthentication {
  readonly secretId?: string;
  /** That this secret was the client's and has expired: it is refused as a wrong one is. */
  readonly isExpired?: true;
  /** Why it is refused all the same: told to whoever has proved to have the client's key, and to nobody else. */
  readonly refusal?: OAuthError;
}

/** What a request brings along to prove who it is, read but not yet believed. */
export interface Credentials {
  readonly clientId: string;
  /** What was tried, where it was a secret. */
  readonly secret?: string;
  /** What an admin is told when they are not the client's. */
  readonly reason: RefusalReason;
  /** Undefined when they are not this client's. Takes the same time for every client, and for none. */
  authenticate(
    client: TokenClient | undefined,
    services: OAuthServices,
  ): Promise<ClientAuthentication | undefined> | ClientAuthentication | undefined;
}

/** One way in which a client says who it is. */
export interface AuthenticationMethod {
  /** As RFC 8414's `token_endpoint_auth_methods_supported` names it. */
  readonly name: string;
  /** Whether a request tries this method, well or badly. */
  isAttempted(httpRequest: HttpRequest, parameters: Parameters): boolean;
  /** @throws OAuthError when it tries it badly */
  read(httpRequest: HttpRequest, parameters: Parameters): Credentials;
}
