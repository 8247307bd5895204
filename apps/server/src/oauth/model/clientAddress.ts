import { day } from '../../kernel/duration.js';

/** From as many networks it is known that a client came. */
export const keptAddresses = 50;
/** How long that is known. Milliseconds. */
export const addressesRetention = 30 * day;
/** How long ago an address was used that new ranges should not shut out unasked. Milliseconds. */
export const recentAddresses = 7 * day;

/** That a client came from somewhere, and when it last did, to the hour. */
export interface ClientAddress {
  readonly clientId: string;
  readonly accountId: string;
  /** An IPv4 address, or the first half of an IPv6 address: `2001:db8:0:1::/64`. */
  readonly network: string;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}
