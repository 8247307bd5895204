import type { CookieSerializeOptions } from '@fastify/cookie';

export interface SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/**
 * How a session's cookie is called and kept. Behind https its name begins with `__Host-`: browsers then hold it to Secure,
 * Path=/ and this very host, so that no sibling domain can plant one (RFC 6265bis §4.1.3.2).
 */
export function sessionCookie(publicUrl: URL | string): SessionCookie {
  const secure = new URL(publicUrl).protocol === 'https:';
  return {
    name: secure ? '__Host-countersign' : 'countersign',
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  };
}
