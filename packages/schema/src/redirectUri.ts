import { z } from 'zod';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The generic syntax of RFC 3986 appendix B, up to the query: scheme, authority (undefined without //) and path. */
const generic = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?]*))?([^?]*)/i;

/** A private-use scheme is a reversed domain name, and hence has a dot (RFC 8252 §7.1). */
const reversedDomain = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/i;

/** A dot segment, including the disguises that some servers decode: %2e, %2f, %5c, and parameters after it. */
const dotSegment = /(^|\/|%2f|%5c)(\.|%2e){1,2}(;[^/]*)?(\/|%2f|%5c|$)/i;

/**
 * The parameters of an answer to the redirect URI (RFC 6749 §4.1.2 and §4.2.2, RFC 9207 §2, OpenID Connect Session
 * Management §2, JARM §2.3). Registered in the query, one would appear twice, and an application might read the wrong
 * one.
 */
const responseParameters = new Set([
  'access_token',
  'code',
  'error',
  'error_description',
  'error_uri',
  'expires_in',
  'id_token',
  'iss',
  'response',
  'session_state',
  'state',
  'token_type',
]);

/**
 * The first name in a query that some server would read as a parameter of the answer: in any case, percent-encoded,
 * after a semicolon, after spaces, or as the head of a list, such as code[].
 */
function responseParameterIn(query: string): string | undefined {
  const names = [...new URLSearchParams(query.replaceAll(';', '&')).keys()];
  return names
    .map((name) => name.trim().replace(/\[.*/s, '').toLowerCase())
    .find((name) => responseParameters.has(name));
}

/**
 * The reason that a redirect URI is refused, or undefined when it is valid. Checks the raw text as well as the parsed
 * URL, because WHATWG parsing silently repairs input that a careless comparison elsewhere would not (RFC 9700 §4.1, RFC
 * 8252 §7 and §8.3).
 */
export function redirectUriFault(text: string): string | undefined {
  if (text.length > 2000) return 'A redirect URI has at most 2,000 characters.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\s\\\u0000-\u0020\u007f-\u009f]/u.test(text))
    return 'A redirect URI has no spaces, backslashes or control characters.';
  if (/[^\u0021-\u007e]/.test(text))
    return 'A redirect URI is plain ASCII: write other characters percent-encoded, hosts in punycode.';
  if (/["<>^`{|}]/.test(text)) return 'A redirect URI has characters that a URI may not have: percent-encode them.';
  if (text.includes('*')) return 'A redirect URI has no wildcards: list each one in full.';
  if (text.includes('#')) return 'A redirect URI has no fragment (#…).';
  if (/%(?![0-9a-f]{2})|%[01][0-9a-f]|%7f/i.test(text))
    return 'A redirect URI has a malformed or control character after %.';

  const [whole = '', scheme, authority, path = ''] = generic.exec(text) ?? [];
  if (!scheme) return 'A redirect URI is absolute, such as https://app.example.com/callback.';
  if (authority?.includes('@')) return 'A redirect URI carries no user name or password.';
  if (dotSegment.test(path)) return 'A redirect URI has no . or .. segments.';
  const answers = responseParameterIn(text.slice(whole.length + 1));
  if (answers)
    return `A redirect URI has no parameter ${answers} in its query: the answer to the application brings its own.`;
  return /^https?$/i.test(scheme) ? webFault(text, scheme, authority) : privateUseFault(text, scheme);
}

function webFault(text: string, scheme: string, authority = ''): string | undefined {
  const host = /^(\[[^\]]*\]|[^:]*)/.exec(authority)?.[0].toLowerCase();
  if (!host) return 'A redirect URI names a host after //, such as https://app.example.com/callback.';
  if (host.includes('%')) return 'The host of a redirect URI is written plainly, without percent-encoding.';
  if (/^\.|\.\.|\.$/.test(host)) return 'The host of a redirect URI has an empty part between or beside its dots.';
  if (!URL.canParse(text)) return 'This is not a URL, such as https://app.example.com/callback.';
  const { hostname } = new URL(text);
  if (host !== hostname) return `The host of a redirect URI is written as browsers read it: ${hostname}.`;
  // Browsers accept hosts that no DNS name can have, and characters that would end a policy that names the host (CSP
  // Level 3 §2.2.1).
  if (!/^([a-z0-9._-]+|\[[0-9a-f:]+\])$/.test(host))
    return 'The host of a redirect URI is made of letters, digits, hyphens and dots.';
  if (scheme.toLowerCase() === 'http' && !loopback.has(host))
    return 'http is only for localhost, 127.0.0.1 and [::1]: use https.';
  return undefined;
}

function privateUseFault(text: string, scheme: string): string | undefined {
  if (!reversedDomain.test(scheme))
    return 'A custom scheme is a reversed domain name, such as com.example.app:/callback.';
  return URL.canParse(text) ? undefined : 'This is not a URL, such as com.example.app:/callback.';
}

/** One redirect URI of a client, stored and compared exactly as written (RFC 9700 §4.1.3). */
export const RedirectUri = z
  .string()
  .trim()
  .superRefine((text, check) => {
    const fault = redirectUriFault(text);
    if (fault) check.addIssue({ code: 'custom', message: fault });
  });
