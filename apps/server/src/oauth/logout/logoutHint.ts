import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import { algorithmsByCompatibility } from '../accessToken/algorithms.js';
import { invalidRequest } from '../model/oauthError.js';
import type { OAuthServices } from '../services.js';

const Hint = z.object({ iss: z.string(), sub: z.string(), aud: z.string() });
export type LogoutHint = z.infer<typeof Hint>;

/**
 * Whom an ID token of ours names, and for whom it was made. It may have expired long ago (§2), but its signature must be ours:
 * whoever brings it ends a session without a question.
 * @throws OAuthError to be shown to the person, for whatever is no ID token of ours, or signed by a key that is gone
 */
export async function readLogoutHint(token: string, { keyring, issuer }: OAuthServices): Promise<LogoutHint> {
  const foreign = () => invalidRequest('The id_token_hint is no ID token of this server, or too old.');
  try {
    const { kid = '', typ } = decodeProtectedHeader(token);
    const key = await keyring.verificationKey(kid);
    // An access token names somebody, too.
    if (!key || typ !== 'JWT') throw foreign();
    const { payload } = await compactVerify(token, key, { algorithms: [...algorithmsByCompatibility] });
    const read = Hint.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    if (!read.success || read.data.iss !== issuer) throw foreign();
    return read.data;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError)
      throw foreign();
    throw error;
  }
}
