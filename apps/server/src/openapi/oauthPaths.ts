import { z } from 'zod';
import { AuthorizationQuery } from '../oauth/authorize/authorizationQuery.js';
import { TokenParameters } from '../oauth/checks/tokenParameters.js';
import { ClientParameters } from '../oauth/clientAuthentication/parameters.js';
import { grants } from '../oauth/grants/grants.js';
import { LogoutQuery } from '../oauth/logout/logoutQuery.js';
import { answer, formOrJson, jsonSchema, oauthError, type Paths, queryParameters } from './parts.js';

const resource = z.array(z.string()).optional().meta({
  description: 'Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form.',
});

const tokenRequest = {
  oneOf: grants.map(({ name, parameters }) => ({
    title: name,
    ...jsonSchema(z.object({ grant_type: z.literal(name), ...parameters.shape, resource, ...ClientParameters.shape })),
  })),
};

const aboutToken = jsonSchema(z.object({ ...TokenParameters.shape, ...ClientParameters.shape }));

const ofClient = [{ clientBasic: [] }, {}];
const tags = ['Tokens'];

const refusals = {
  400: oauthError(
    'invalid_request, invalid_grant, invalid_scope, invalid_target, unauthorized_client or unsupported_grant_type.',
  ),
  401: oauthError('invalid_client: unknown, disabled, or not proved.'),
  413: oauthError('The body is too large.'),
  415: oauthError('The body is neither a form nor JSON.'),
  503: oauthError('temporarily_unavailable: try again after Retry-After.'),
};

const limited = { description: 'Too many requests of this address: try again after Retry-After.' };

const token = {
  summary: 'Get a token',
  description:
    'RFC 6749 §3.2. The client says who it is by HTTP Basic (client_secret_basic), by client_id and client_secret among the parameters (client_secret_post), or by a signed assertion (private_key_jwt); a public client by client_id alone.',
  tags,
  security: ofClient,
  parameters: [
    {
      name: 'x-environment',
      in: 'header',
      description:
        'The environment that is meant, in upper or lower case; refused unless the client lives there. Also x-ws-env.',
      schema: { type: 'string' },
    },
  ],
  requestBody: formOrJson(tokenRequest),
  responses: { 200: answer('A token.', 'Token'), ...refusals },
};

/** OAuth's own endpoints. */
export const oauthPaths: Paths = {
  '/oauth/token': { post: { ...token, operationId: 'token' } },
  '/connect/token': {
    post: { ...token, operationId: 'connectToken', summary: 'Get a token (the same, by another name)' },
  },
  '/oauth/introspect': {
    post: {
      summary: 'Ask about a token',
      description:
        'RFC 7662. A client may ask about its own tokens, an API about those that are for it. A caller that may not know is told that the token is not active.',
      tags,
      operationId: 'introspect',
      security: ofClient,
      requestBody: formOrJson(aboutToken),
      responses: { 200: answer('What there is to know.', 'Introspection'), ...refusals },
    },
  },
  '/oauth/revoke': {
    post: {
      summary: 'Revoke a token',
      description: 'RFC 7009. With a refresh token go all the tokens that follow from the same consent.',
      tags,
      operationId: 'revoke',
      security: ofClient,
      requestBody: formOrJson(aboutToken),
      responses: { 200: { description: 'The token is not valid, or never was.' }, ...refusals },
    },
  },
  '/oauth/authorize': {
    get: {
      summary: 'Ask a person to let an application act for them',
      description: 'RFC 6749 §4.1 with PKCE (RFC 7636). A browser goes here; the answer goes to redirect_uri.',
      tags: ['People'],
      operationId: 'authorize',
      parameters: queryParameters(AuthorizationQuery),
      responses: {
        200: { description: 'A page that asks the person for consent.' },
        303: { description: 'To redirect_uri with code, state and iss (RFC 9207), or with error; or to the sign-in.' },
        400: { description: 'A page with the error, if redirect_uri cannot be trusted.' },
        403: { description: 'A page that says that the person does not belong to the company.' },
      },
    },
    post: {
      summary: 'The same, as a form',
      tags: ['People'],
      operationId: 'authorizeByForm',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: jsonSchema(AuthorizationQuery) } },
      },
      responses: {
        303: { description: 'To the same request as an address.' },
        429: limited,
        default: { description: 'A page with the error.' },
      },
    },
  },
  '/oauth/logout': {
    get: {
      summary: 'Sign a person out of Countersign',
      description: 'OpenID Connect RP-Initiated Logout 1.0. A browser goes here.',
      tags: ['People'],
      operationId: 'logout',
      parameters: queryParameters(LogoutQuery),
      responses: {
        200: {
          description:
            'A page that asks the person, unless id_token_hint names who is signed in; or that says that it is done.',
        },
        303: { description: 'To post_logout_redirect_uri, with state.' },
        400: { description: 'A page with the error; nobody is sent to an address that is not registered.' },
      },
    },
    post: {
      summary: 'The same, as a form',
      tags: ['People'],
      operationId: 'logoutByForm',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: jsonSchema(LogoutQuery) } },
      },
      responses: {
        303: { description: 'To the same request as an address.' },
        429: limited,
        default: { description: 'A page with the error.' },
      },
    },
  },
  '/oauth/userinfo': {
    get: {
      summary: 'Who the person is',
      description: 'OpenID Connect Core §5.3, with an access token that has the scope openid.',
      tags: ['People'],
      operationId: 'userinfo',
      security: [{ bearer: [] }],
      responses: {
        200: answer('The person.', 'UserInfo'),
        401: oauthError('invalid_token.'),
        403: oauthError('insufficient_scope.'),
      },
    },
    post: {
      summary: 'The same',
      tags: ['People'],
      operationId: 'userinfoByPost',
      security: [{ bearer: [] }],
      responses: { 200: answer('The person.', 'UserInfo'), 401: oauthError('invalid_token.') },
    },
  },
  '/.well-known/oauth-authorization-server': {
    get: {
      summary: 'What a client library needs to know',
      description: 'RFC 8414.',
      tags: ['Discovery'],
      operationId: 'metadata',
      responses: { 200: answer('Addresses and abilities.', 'Metadata'), 429: limited },
    },
  },
  '/.well-known/openid-configuration': {
    get: {
      summary: 'The same, for OpenID Connect',
      description: 'OpenID Connect Discovery.',
      tags: ['Discovery'],
      operationId: 'openidConfiguration',
      responses: { 200: answer('Addresses and abilities.', 'Metadata'), 429: limited },
    },
  },
  '/.well-known/jwks.json': {
    get: {
      summary: 'The keys that tokens are checked with',
      description: 'RFC 7517 §5. A key is published a day before it signs, and until its last token has expired.',
      tags: ['Discovery'],
      operationId: 'jwks',
      responses: { 200: answer('A JSON Web Key Set.', 'KeySet'), 429: limited },
    },
  },
};
