import { touches } from '@countersign/schema';
import { summarizeNames } from '../../changes/model/risk.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { recentAddresses } from '../model/clientAddress.js';
import type { RecentAddress } from '../model/usageReads.js';

/**
 * Ranges that none of the latest addresses is in are a slip more often than not, and stop every program: they are asked for
 * twice.
 * @throws InvalidInput
 */
export function assertNotShutOut(
  { allowedIpRanges, allowShutOut }: { allowedIpRanges?: string[] | undefined; allowShutOut?: boolean | undefined },
  before: readonly string[],
  addresses: readonly RecentAddress[],
  now: number,
): void {
  if (!allowedIpRanges?.length || allowShutOut) return;
  // Who changes nothing of them is asked nothing.
  if (allowedIpRanges.every((range) => before.includes(range)) && before.length === allowedIpRanges.length) return;
  const recent = addresses.filter(({ lastAt }) => lastAt > now - recentAddresses);
  if (recent.length === 0 || recent.some(({ network }) => touches(allowedIpRanges, network))) return;
  throw InvalidInput.at(
    'allowedIpRanges',
    `These shut out every address of the past week: ${summarizeNames(recent.map(({ network }) => network))}. Confirm that this is meant (allowShutOut).`,
  );
}
