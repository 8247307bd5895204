import type { GrantType } from '@countersign/schema';
import type { z } from 'zod';
import type { TokenIssuance } from '../accessToken/issue.js';
import type { RequestParameters } from '../checks/parameters.js';
import { parseParameters } from '../checks/parseParameters.js';
import type { HttpRequest } from '../httpRequest.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OwnMembers } from '../responses.js';
import type { OAuthServices } from '../services.js';

/** The token request of an authenticated client. */
export interface TokenRequest extends RequestParameters {
  readonly client: TokenClient;
  readonly httpRequest: HttpRequest;
}

/** The same, with the parameters of the grant read. */
export interface GrantRequest<Input> extends TokenRequest {
  readonly input: Input;
}

/** What a grant type exchanges a request for: a token to issue, and what goes with it. */
export interface GrantResult extends TokenIssuance {
  readonly refreshToken?: string;
  /** Present when the person's sign-in is told as well (OpenID Connect Core §3.1.3.3). */
  readonly identity?: { readonly nonce: string | null; readonly authTime: number; readonly person: ResourceOwner };
  /** Members of the answer that this grant alone has. */
  readonly response?: OwnMembers;
}

/** Handles the token requests of one grant type. */
export interface GrantTypeHandler {
  /** As `grant_type` names it. */
  readonly name: string;
  /** The parameters that belong to this grant type, besides those that all have in common. */
  readonly parameters: z.ZodObject;
  /** The grant type that a client must have been given to use it; undefined when that depends on the token that it sends. */
  readonly requiredGrantType: GrantType | undefined;
  /**
   * Exchanges what the request brings, which may use it up.
   * @throws OAuthError when the request does not deserve a token
   */
  exchange(request: TokenRequest, services: OAuthServices): Promise<GrantResult>;
}

interface GrantTypeDefinition<Parameters extends z.ZodObject> {
  readonly name: string;
  readonly parameters: Parameters;
  readonly requiredGrantType: GrantType | undefined;
  exchange(request: GrantRequest<z.infer<Parameters>>, services: OAuthServices): Promise<GrantResult>;
}

/**
 * Defines a grant type; it is offered once it is listed in `grants`.
 * @example
 * export const clientCredentials = defineGrantType({
 *   name: 'client_credentials',
 *   parameters: z.object({ scope: scopeParameter }),
 *   requiredGrantType: 'CLIENT_CREDENTIALS',
 *   async exchange({ client, input, resources }) {
 *     const access = resolveTokenAccess(client, { scopes: requestedScopes(input.scope), resources });
 *     return { client, subject: client.id, access };
 *   },
 * });
 */
export const defineGrantType = <Parameters extends z.ZodObject>({
  exchange,
  ...definition
}: GrantTypeDefinition<Parameters>): GrantTypeHandler => ({
  ...definition,
  exchange: async (request, services) =>
    exchange(
      { ...request, input: parseParameters(definition.parameters, request.parameters) as z.infer<Parameters> },
      services,
    ),
});
