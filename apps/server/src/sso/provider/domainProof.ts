import { InvalidInput } from '../../kernel/refusal.js';
import type { PublicHttp } from '../../net/publicHttp.js';

/** Where the proof stands, before the domain. */
const txtLabel = '_countersign';

/** What whoever owns a domain publishes in it, so that its people are sent to this account's provider. */
export const txtValue = (accountId: string): string => `countersign-account=${accountId}`;

/** Why a domain is not proven to be the account's, or nothing when it is. */
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
 * Nobody sends other people's addresses to a provider of theirs: who owns a domain says so in DNS, and could read its
 * mail, and with it the links by which passwords are chosen, anyway.
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
