import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { EmailAddress, keysOf, maxAccessTokenLifetime } from '@countersign/schema';
import { z } from 'zod';
import { type EncryptionKeys, keptEncryptionKeys, readKeys } from './encryptionKey.js';
import { isLocalUrl } from './localAddress.js';
import { nearMisses } from './nearMisses.js';
import { StartupError } from './startupError.js';

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

export const isPostgres = (databaseUrl: string): boolean => /^postgres(ql)?:\/\//.test(databaseUrl);

/** A mistyped scheme is not a folder: otherwise a file would be created there and silently used as the database. */
export const isDatabase = (text: string): boolean => isPostgres(text) || !/^[a-z][a-z0-9+.-]*:/i.test(text);

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

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name][0]> };

export interface Config extends Omit<Settings, 'ENCRYPTION_KEY' | 'PUBLIC_URL'> {
  readonly ENCRYPTION_KEY: EncryptionKeys;
  readonly PUBLIC_URL: string;
}

/** The PostgreSQL connections that a process may use, and its timeouts. */
export const databaseLimits = (config: Config) => ({
  connections: config.DATABASE_CONNECTIONS,
  connectTimeout: config.DATABASE_CONNECT_TIMEOUT,
  statementTimeout: config.DATABASE_STATEMENT_TIMEOUT,
});

/** What the operator allows accounts at most. */
export const operatorBounds = (config: Config) => ({
  maxAccessTokenLifetimeSeconds: config.MAX_ACCESS_TOKEN_LIFETIME,
});

type Environment = Readonly<Record<string, string | undefined>>;

const mistake = (name: keyof Settings): string => {
  const [, example, must] = settings[name];
  return `${name} is not right: it must be ${must}. For example: ${name}=${example}`;
};

/** Variables that were meant for a setting which would quietly have its default instead. */
const misnamed = (env: Environment, only: readonly string[]): string[] =>
  nearMisses(env, Object.keys(settings))
    .filter(({ meant }) => only.includes(meant) && !env[meant])
    .map(
      ({ variable, meant }) =>
        `${variable} is no setting: did you mean ${meant}? If it is another program's, set ${meant} besides, or unset it.`,
    );

/** What production cannot guess, or must not do. */
function productionMistakes(publicUrl: string | undefined): string[] {
  const example = `For example: PUBLIC_URL=${settings.PUBLIC_URL[1]}`;
  if (publicUrl === undefined)
    return [`PUBLIC_URL is missing: in production it is what people and programs type. ${example}`];
  if (publicUrl.startsWith('http:') && !isLocalUrl(publicUrl))
    return [
      `PUBLIC_URL is not right: in production it begins with https://, since passwords and secrets travel to it. http:// is for this machine alone, such as http://localhost:4000. ${example}`,
    ];
  return [];
}

/**
 * Reads this setting alone, for commands that need no key and must not create one beside a file that does not exist.
 * @throws StartupError
 */
export function readDatabaseUrl(env: Environment): string {
  const [other] = misnamed(env, ['DATABASE_URL']);
  if (other) throw new StartupError(other);
  const read = settings.DATABASE_URL[0].safeParse(env.DATABASE_URL || undefined);
  if (!read.success) throw new StartupError(mistake('DATABASE_URL'));
  return read.data;
}

/**
 * Reads every setting from the environment, once.
 * @throws StartupError that names every mistake, with an example of a correct value
 */
export function readConfig(env: Environment): Config {
  const names = keysOf(settings);
  const mistakes = misnamed(env, names);
  const read = (name: keyof Settings): unknown => {
    const [schema] = settings[name];
    const result = schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (result.success) return result.data;
    mistakes.push(mistake(name));
    return undefined;
  };
  const config = Object.fromEntries(names.map((name) => [name, read(name)])) as Settings;

  if (config.NODE_ENV === 'production' && (config.PUBLIC_URL || !env.PUBLIC_URL))
    mistakes.push(...productionMistakes(config.PUBLIC_URL));
  if (env.OPERATOR_TOKEN) {
    mistakes.push(
      'OPERATOR_TOKEN is no setting any more: what remains of it is METRICS_TOKEN, for /metrics alone. Accounts are made at the command line, or by the vendor’s people and tools.',
    );
  }
  if ((config.BOOTSTRAP_ADMIN_EMAIL === undefined) !== (config.BOOTSTRAP_ADMIN_PASSWORD === undefined)) {
    mistakes.push('BOOTSTRAP_ADMIN_EMAIL and BOOTSTRAP_ADMIN_PASSWORD go together: set both or neither.');
  }
  if (!config.ENCRYPTION_KEY && config.DATABASE_URL && isPostgres(config.DATABASE_URL)) {
    mistakes.push(
      `ENCRYPTION_KEY is missing: every server of one PostgreSQL needs the same. For example: ENCRYPTION_KEY=${settings.ENCRYPTION_KEY[1]}`,
    );
  }
  if (mistakes.length > 0) throw new StartupError(mistakes.join('\n'));
  return {
    ...config,
    PUBLIC_URL: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    ENCRYPTION_KEY: config.ENCRYPTION_KEY ?? keptEncryptionKeys(config.DATABASE_URL),
  };
}
