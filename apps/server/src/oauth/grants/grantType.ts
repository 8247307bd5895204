import type { GrantType } from '@countersign/schema';
import type { z } from 'zod';
import type { Grant } from '../accessToken/issue.js';
import type { Call } from '../call.js';
import type { RequestParameters } from '../checks/parameters.js';
import { parseParameters } from '../checks/parseParameters.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OwnMembers } from '../responses.js';
import type { OAuthServices } from '../services.js';

/** What a client that has proved who it is asks for. */
export interface TokenRequest extends RequestParameters {
  readonly client: TokenClient;
  readonly call: Call;
}

/** The same, with the parameters of the grant read. */
export interface GrantRequest<Input> extends TokenRequest {
  readonly input: Input;
}

/** What a grant comes to, besides the access token. */
export interface Granted extends Grant {
  readonly refreshToken?: string;
  /** Present when the person's sign-in is told as well (OpenID Connect Core §3.1.3.3). */
  readonly identity?: { readonly nonce: string | null; readonly authTime: number };
  /** Members of the answer that this grant alone has. */
  readonly response?: OwnMembers;
}

/** One way to a token. */
export interface TokenGrant {
  /** As `grant_type` names it. */
  readonly name: string;
  /** The parameters that belong to this way, besides those that all have in common. */
  readonly parameters: z.ZodObject;
  /** What a client must have been given to use it; undefined when that depends on the token that it brings. */
  readonly needs: GrantType | undefined;
  /** @throws OAuthError when the request does not deserve a token */
  decide(request: TokenRequest, services: OAuthServices): Promise<Granted>;
}

interface GrantDefinition<Parameters extends z.ZodObject> {
  readonly name: string;
  readonly parameters: Parameters;
  readonly needs: GrantType | undefined;
  decide(request: GrantRequest<z.infer<Parameters>>, services: OAuthServices): Promise<Granted>;
}

/**
 * Defines a way to a token; it is offered once it stands in `grants`.
 * @example
 * export const clientCredentials = grantType({
 *   name: 'client_credentials',
 *   parameters: z.object({ scope: scopeParameter }),
 *   needs: 'CLIENT_CREDENTIALS',
 *   async decide({ client, input, resources }) {
 *     const access = grantedAccess(client, { scopes: requestedScopes(input.scope), resources });
 *     return { client, subject: client.id, access };
 *   },
 * });
 */
export const grantType = <Parameters extends z.ZodObject>({
  decide,
  ...definition
}: GrantDefinition<Parameters>): TokenGrant => ({
  ...definition,
  decide: async (request, services) =>
    decide(
      { ...request, input: parseParameters(definition.parameters, request.parameters) as z.infer<Parameters> },
      services,
    ),
});
