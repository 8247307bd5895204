import { z } from 'zod';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Says why a redirect URI is refused, or nothing when it is fine. Written against the raw text as well as the parsed
 * URL, because WHATWG parsing quietly repairs what a careless comparison elsewhere would not
 * (RFC 9700 §4.1, RFC 8252 §7 and §8.3).
 */
export function redirectUriFault(text: string): string | undefined {
  if (text.length > 2000) return 'A redirect URI has at most 2,000 characters.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\s\\\u0000-\u0020\u007f-\u009f]/u.test(text))
    return 'A redirect URI has no spaces, backslashes or control characters.';
  if (/[^\u0021-\u007e]/.test(text))
    return 'A redirect URI is plain ASCII: write other characters percent-encoded, hosts in punycode.';
  if (text.includes('*')) return 'A redirect URI has no wildcards: list each one in full.';
  if (text.includes('#')) return 'A redirect URI has no fragment (#…).';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (!scheme) return 'A redirect URI is absolute, such as https://app.example.com/callback.';
  if (!URL.canParse(text)) return 'This is not a URL, such as https://app.example.com/callback.';
  const url = new URL(text);
  if (scheme !== 'https' && scheme !== 'http') {
    // RFC 8252 §7.1: a private-use scheme is a domain name reversed, hence has a dot.
    return scheme.includes('.')
      ? undefined
      : 'A custom scheme is a reversed domain name, such as com.example.app:/callback.';
  }
  if (!/^https?:\/\/[^/]/i.test(text))
    return 'A redirect URI names a host after //, such as https://app.example.com/callback.';
  const authority = /^https?:\/\/([^/?]*)/i.exec(text)?.[1] ?? '';
  if (url.username || url.password || authority.includes('@'))
    return 'A redirect URI carries no user name or password.';
  if (authority.includes('%')) return 'The host of a redirect URI is written plainly, without percent-encoding.';
  const host = /^(\[[^\]]*\]|[^:]*)/.exec(authority)?.[1]?.toLowerCase() ?? '';
  if (host !== url.hostname) return `The host of a redirect URI is written as browsers read it: ${url.hostname}.`;
  if (host.endsWith('.')) return 'The host of a redirect URI does not end with a dot.';
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(text.slice(text.indexOf(authority) + authority.length).split('?')[0] ?? '')) {
    return 'A redirect URI has no . or .. segments.';
  }
  if (scheme === 'http' && !loopback.has(host)) {
    return 'http is only for localhost, 127.0.0.1 and [::1]: use https.';
  }
  return undefined;
}

/** One redirect URI of a client, kept and compared exactly as written (RFC 9700 §4.1.3). */
export const RedirectUri = z
  .string()
  .trim()
  .superRefine((text, check) => {
    const fault = redirectUriFault(text);
    if (fault) check.addIssue({ code: 'custom', message: fault });
  });
