import type { Fields } from '../../audit/model/diff.js';

/** What the audit and a reviewer read of a provider. Of its secret there is no more to say than whether it is new. */
export const describeProvider = (
  { issuer, clientId, domains }: { issuer: string; clientId: string; domains: readonly string[] },
  secret: string,
): Fields => ({ issuer, clientId, clientSecret: secret, domains });
