import { algorithmsByCompatibility } from './accessToken/algorithms.js';
import { identityScopes } from './accessToken/identityScopes.js';
import { responseModes, supportedPrompts } from './authorize/authorizationQuery.js';
import { authenticationMethods } from './clientAuthentication/methods.js';
import { assertionAlgorithms } from './clientAuthentication/privateKeyJwt.js';
import { grants } from './grants/grants.js';

/** What a client library needs to know to work with this server (RFC 8414 §2, OpenID Connect Discovery §3). */
export function metadata(issuer: string) {
  const methodNames = authenticationMethods.map(({ name }) => name);
  const provingMethodNames = methodNames.filter((name) => name !== 'none');
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    introspection_endpoint: `${issuer}/oauth/introspect`,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    userinfo_endpoint: `${issuer}/oauth/userinfo`,
    end_session_endpoint: `${issuer}/oauth/logout`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    scopes_supported: identityScopes,
    response_types_supported: ['code'],
    response_modes_supported: responseModes,
    grant_types_supported: grants.map(({ name }) => name),
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: methodNames,
    token_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
    introspection_endpoint_auth_methods_supported: provingMethodNames,
    introspection_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
    revocation_endpoint_auth_methods_supported: methodNames,
    revocation_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
    subject_types_supported: ['public'],
    // RS256 first, which is what is had unless a client chooses. Verifiers of access tokens read this list as well.
    id_token_signing_alg_values_supported: algorithmsByCompatibility,
    prompt_values_supported: supportedPrompts,
    claims_supported: ['sub', 'name', 'email', 'email_verified'],
    authorization_response_iss_parameter_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    claims_parameter_supported: false,
    service_documentation: `${issuer}/docs`,
  };
}

export type Metadata = ReturnType<typeof metadata>;
