/** The token in an Authorization header (RFC 6750 §2.1); undefined when there is none, or another scheme. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization?.trim() ?? '')?.[1];
