import { basic, type TokenResponse, type TokenService } from './tokenService.js';
import { pkce, type Visitor } from './visitor.js';
import type { MadeClient } from './world.js';

type Parameters = Readonly<Record<string, string | undefined>>;

/** An application of a third party, to which people come with a browser. */
export interface Application {
  /** The code_challenge of all its requests. */
  readonly challenge: string;
  /** Where it sends them. What is changed to undefined is left out. */
  authorizePath(change?: Parameters): string;
  /** All the way to a code, by consenting where that is asked; '' when it came to none. */
  codeFor(who: Visitor, change?: Parameters): Promise<string>;
  redeem(
    code: string,
    change?: Readonly<Record<string, string>>,
    headers?: Record<string, string>,
  ): Promise<TokenResponse>;
}

const { verifier, challenge } = pkce();

export const applicationOf = (
  service: TokenService,
  client: MadeClient,
  { redirectUri, scope }: { redirectUri: string; scope: string },
): Application => {
  const authorizePath: Application['authorizePath'] = (change = {}) => {
    const asked = {
      response_type: 'code',
      client_id: client.id,
      redirect_uri: redirectUri,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'the state',
      scope,
      ...change,
    };
    const sent = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `/oauth/authorize?${new URLSearchParams(sent)}`;
  };

  return {
    challenge,
    authorizePath,
    async codeFor(who, change) {
      const page = await who.get(authorizePath(change));
      const { location } = page.status === 200 ? await who.submit(page, 'allow') : page;
      return location?.searchParams.get('code') ?? '';
    },
    redeem: (code, change = {}, headers = basic(client)) =>
      service.token(
        { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier, ...change },
        headers,
      ),
  };
};
