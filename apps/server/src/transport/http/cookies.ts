import type { CookieSerializeOptions } from '@fastify/cookie';

export interface Cookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/**
 * The names and attributes of our cookies. Behind https a name begins with `__Host-`: browsers then require Secure,
 * Path=/ and this very host, so that no sibling domain can plant one (RFC 6265bis §4.1.3.2).
 */
const cookie = (publicUrl: string, name: string, maxAge?: number): Cookie => {
  const secure = new URL(publicUrl).protocol === 'https:';
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/', ...(maxAge !== undefined && { maxAge }) },
  };
};

/** The session. */
export const sessionCookie = (publicUrl: string): Cookie => cookie(publicUrl, 'countersign');

/** A sign-in in progress. */
export const signInCookie = (publicUrl: string): Cookie => cookie(publicUrl, 'countersign-sign-in', 600);

/** A sign-in in progress at a company's own provider: the state with which the browser must come back. */
export const ssoCookie = (publicUrl: string): Cookie => cookie(publicUrl, 'countersign-company', 600);

/** Marks a browser in which a person has signed in before, for a year. */
export const deviceCookie = (publicUrl: string): Cookie => cookie(publicUrl, 'countersign-device', 365 * 24 * 60 * 60);
