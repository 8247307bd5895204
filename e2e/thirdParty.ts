import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  clientCredentialsGrant,
  discovery,
  WWWAuthenticateChallengeError,
} from 'openid-client';

/** An application of somebody else's: it knows where the server is, its id and its secret, and uses certified libraries. */
export const thirdParty = (issuer: string, clientId: string) => ({
  /** Gets a token, and checks it as the API that it is for would. */
  async token(secret: string): Promise<JWTPayload> {
    const configuration = await discover(issuer, clientId, secret);
    const { access_token } = await clientCredentialsGrant(configuration);
    const { jwks_uri } = configuration.serverMetadata();
    if (!jwks_uri) throw new Error('The metadata names no jwks_uri.');
    const { payload } = await jwtVerify(access_token, createRemoteJWKSet(new URL(jwks_uri)), { issuer, typ: 'at+jwt' });
    return payload;
  },

  /** The error with which it is refused a token. */
  async refusal(secret: string): Promise<string> {
    const configuration = await discover(issuer, clientId, secret);
    try {
      await clientCredentialsGrant(configuration);
    } catch (error) {
      if (!(error instanceof WWWAuthenticateChallengeError)) throw error;
      const { error: code } = (await error.response.json()) as { error: string };
      return `${error.status} ${code}`;
    }
    throw new Error('A token was given.');
  },
});

const discover = (issuer: string, clientId: string, secret: string) =>
  discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(secret), {
    algorithm: 'oauth2',
    execute: [allowInsecureRequests],
  });
