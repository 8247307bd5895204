import type { Config } from './config.js';
import { isPostgres } from './databaseUrl.js';
import { isLocalHost, isLocalUrl } from './localAddress.js';

/** The settings that decide it. */
export type DemoSettings = Pick<Config, 'NODE_ENV' | 'DATABASE_URL' | 'PUBLIC_URL' | 'HOST'>;

/**
 * Why this server makes no demo account and logs no link that lets somebody in; undefined where it does both. A forgotten
 * NODE_ENV is not enough: both would be within reach of others.
 */
export function noDemoReason({ NODE_ENV, DATABASE_URL, PUBLIC_URL, HOST }: DemoSettings): string | undefined {
  if (NODE_ENV === 'production') return 'NODE_ENV is production';
  if (isPostgres(DATABASE_URL)) return 'DATABASE_URL is not a local file';
  if (!isLocalUrl(PUBLIC_URL)) return 'PUBLIC_URL is not an address of this machine alone';
  if (!isLocalHost(HOST)) return 'HOST is not an address of this machine alone';
  return undefined;
}
