import { authenticationMethods } from './clientAuthentication/methods.js';
import { grants } from './grants/grants.js';

/** What a client library needs to know to work with this server (RFC 8414 §2). */
export const metadata = (issuer: string) => ({
  issuer,
  token_endpoint: `${issuer}/oauth/token`,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  response_types_supported: [],
  grant_types_supported: grants.map(({ name }) => name),
  token_endpoint_auth_methods_supported: authenticationMethods.map(({ name }) => name),
  service_documentation: `${issuer}/docs`,
});
