import { headerLine } from './examples/curl';

interface CodeClient {
  id: string;
  type: 'CONFIDENTIAL' | 'PUBLIC';
  redirectUris: string[];
  environment: string;
}

/**
 * The authorization request to which the application redirects the browser (RFC 6749 §4.1.1, RFC 7636 §4.3). Values to
 * be drawn anew are in capitals.
 */
export function authorizationRequest(authorizationEndpoint: string, { id, redirectUris }: CodeClient): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: redirectUris[0] ?? '',
    state: 'STATE',
    code_challenge: 'CODE_CHALLENGE',
    code_challenge_method: 'S256',
  });
  return `${authorizationEndpoint}?${query}`;
}

/** The token request that exchanges the code (RFC 6749 §4.1.3). A public client only names itself. */
export function codeExchange(tokenEndpoint: string, { id, type, redirectUris, environment }: CodeClient): string {
  const proof = type === 'PUBLIC' ? `-d client_id=${id}` : `-u "${id}:$CLIENT_SECRET"`;
  return `curl -s ${tokenEndpoint} \\
${headerLine(environment)}  ${proof} \\
  -d grant_type=authorization_code \\
  -d code="$CODE" \\
  -d code_verifier="$CODE_VERIFIER" \\
  --data-urlencode redirect_uri=${redirectUris[0] ?? ''}`;
}
