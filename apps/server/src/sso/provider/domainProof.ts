import { InvalidInput } from '../../kernel/refusal.js';
import type { PublicHttp } from '../../net/publicHttp.js';

/** The label of the proof's DNS name, before the domain. */
const txtLabel = '_countersign';

/** The TXT record that a domain's owner publishes, so that its people are sent to this account's provider. */
export const txtValue = (accountId: string): string => `countersign-account=${accountId}`;

/** The reason that a domain is not proven to be the account's, or undefined when it is. */
export async function domainProofFault(
  publicHttp: PublicHttp,
  domain: string,
  accountId: string,
): Promise<string | undefined> {
  const name = `${txtLabel}.${domain}`;
  try {
    const records = await publicHttp.resolveTxt(name);
    if (records.includes(txtValue(accountId))) return undefined;
  } catch {
    return `DNS does not answer for ${name} at the moment. Try again.`;
  }
  return `${domain} is not proven yet: there is no TXT record ${name} with the value ${txtValue(accountId)}.`;
}

/**
 * Prevents an account from sending other people's addresses to its provider: a domain's owner proves ownership in DNS.
 * The owner could read its mail anyway, and with it the links for choosing passwords.
 * @throws InvalidInput
 */
export async function assertDomainsProven(
  publicHttp: PublicHttp,
  domains: readonly string[],
  accountId: string,
): Promise<void> {
  const faults = await Promise.all(domains.map((domain) => domainProofFault(publicHttp, domain, accountId)));
  const issues = faults.flatMap((message, index) => (message ? [{ path: ['domains', index], message }] : []));
  if (issues.length > 0) throw new InvalidInput(issues);
}
