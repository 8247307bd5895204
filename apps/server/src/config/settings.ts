import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { EmailAddress, maxAccessTokenLifetime } from '@countersign/schema';
import { z } from 'zod';
import { isDatabase } from './databaseUrl.js';
import { readKeys } from './encryptionKey.js';

const keys = z
  .string()
  .transform(readKeys)
  .refine((read) => read !== undefined);

/** A token that an Authorization header can carry (RFC 6750 §2.1). */
const token = z
  .string()
  .min(32)
  .regex(/^[A-Za-z0-9._~+/-]+=*$/);

/** Several, so that one can be put in the place of another while both are good. */
const tokens = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(token).min(1));

/** An issuer that paths are appended to; anything beyond an origin would be lost or end up in the middle. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`;

// A bare number is not a network: read as the address 0.0.0.1, it would silently trust no proxy.
const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const maxBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return bits === undefined ? maxBits > 0 : /^\d{1,3}$/.test(bits) && Number(bits) <= maxBits;
};

const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);

/** Every setting, with an example and its rule in words; the message about a mistake is made of the two. */
export const settings = {
  NODE_ENV: [
    z.enum(['development', 'production', 'test']).default('development'),
    'production',
    'development, production or test',
  ],
  PORT: [whole(0, 65_535).default(4000), '4000', 'a whole number from 0 to 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), '0.0.0.0', 'an address of this machine'],
  PUBLIC_URL: [
    z
      .url({ protocol: /^https?$/ })
      .refine(isOrigin)
      .transform((text) => new URL(text).origin)
      .optional(),
    'https://clients.example.com',
    'an address that begins with https:// or http://, without a path',
  ],
  DATABASE_URL: [
    z.string().min(1).refine(isDatabase).default('data/countersign.db'),
    'postgres://countersign@localhost/countersign',
    'the path of a file, or postgres://…',
  ],
  DATABASE_CONNECTIONS: [whole(1, 1000).default(10), '10', 'a whole number from 1 to 1000'],
  DATABASE_CONNECT_TIMEOUT: [
    z.coerce.number().positive().max(300).default(5),
    '5',
    'a number of seconds above 0, at most 300',
  ],
  DATABASE_STATEMENT_TIMEOUT: [
    z.coerce.number().positive().max(3600).default(15),
    '15',
    'a number of seconds above 0, at most 3600',
  ],
  ENCRYPTION_KEY: [
    keys.optional(),
    randomBytes(32).toString('base64'),
    '32 bytes in base64, or several such keys, separated by commas',
  ],
  SMTP_URL: [
    z.url({ protocol: /^smtps?$/ }).optional(),
    'smtps://user:password@mail.example.com',
    'an address that begins with smtps:// or smtp://',
  ],
  MAIL_FROM: [z.string().min(3).optional(), "'Countersign <no-reply@example.com>'", 'an email address'],
  DNS_SERVERS: [
    z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((servers) => servers.every((one) => isIP(one.replace(/:\d+$/, '')) !== 0))
      .optional(),
    '9.9.9.9,149.112.112.112',
    'one IP address or several, separated by commas',
  ],
  OUTBOUND_NETWORKS: [
    z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((networks) => networks.every(isNetwork))
      .optional(),
    '10.20.0.0/16',
    'addresses or networks, separated by commas',
  ],
  GITHUB_KEYS_URL: [
    z.url({ protocol: /^https?$/ }).default('https://api.github.com/meta/public_keys/secret_scanning'),
    'https://api.github.com/meta/public_keys/secret_scanning',
    'an address that begins with https:// or http://',
  ],
  STOP_DELAY: [z.coerce.number().min(0).max(300).default(0), '5', 'a number of seconds from 0 to 300'],
  WORKERS: [whole(1, 256).default(1), '4', 'a whole number from 1 to 256'],
  TRUST_PROXY: [
    z
      .string()
      .transform((text) =>
        text === 'true' ? true : text === 'false' ? false : text.split(',').map((one) => one.trim()),
      )
      .refine((proxies) => typeof proxies === 'boolean' || proxies.every(isNetwork))
      .default(false),
    '10.0.0.0/8',
    'addresses or networks, separated by commas',
  ],
  RATE_LIMIT_SCALE: [z.coerce.number().min(0.001).max(1000).default(1), '2', 'a number from 0.001 to 1000'],
  REFRESH_GRACE_SECONDS: [whole(0, 60).default(10), '10', 'a whole number of seconds from 0 to 60'],
  MAX_ACCESS_TOKEN_LIFETIME: [
    whole(60, maxAccessTokenLifetime).default(86_400),
    '86400',
    `a whole number of seconds from 60 to ${maxAccessTokenLifetime}`,
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'info',
    'fatal, error, warn, info, debug, trace or silent',
  ],
  TOKEN_LOG: [
    z.union([z.literal('off'), z.coerce.number().min(0).max(100)]).default(100),
    '10',
    'a number of percent from 0 to 100, or off',
  ],
  METRICS_TOKEN: [
    tokens.optional(),
    randomBytes(24).toString('base64url'),
    'at least 32 letters, digits and . _ ~ + / -, or several such tokens, separated by commas',
  ],
  BOOTSTRAP_ADMIN_EMAIL: [EmailAddress.optional(), 'jo@example.com', 'an email address'],
  BOOTSTRAP_ADMIN_PASSWORD: [z.string().min(12).optional(), "'correct horse battery'", 'at least 12 characters long'],
  VENDOR_NAME: [
    z.string().trim().min(1).max(200).optional(),
    "'Northwind Software'",
    'a name of at most 200 characters',
  ],
} as const satisfies Record<string, readonly [schema: z.ZodType, example: string, must: string]>;
