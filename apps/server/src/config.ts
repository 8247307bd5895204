import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { type EncryptionKeys, keptEncryptionKeys, readKeys } from './encryptionKey.js';
import { StartupError } from './startupError.js';

const keys = z
  .string()
  .transform(readKeys)
  .refine((read) => read !== undefined, 'is 32 bytes in base64, or several such keys, separated by commas');

/** What an Authorization header can carry (RFC 6750 §2.1). */
const token = z
  .string()
  .min(32, 'has at least 32 characters')
  .regex(/^[A-Za-z0-9._~+/-]+=*$/, 'is made of letters, digits and . _ ~ + / -');

// A number alone is none: taken for the address 0.0.0.1, it would believe nobody in silence.
const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return bits === undefined ? most > 0 : /^\d{1,3}$/.test(bits) && Number(bits) <= most;
};

/** Every setting there is, with an example of each; what a mistake in it says is made of the two. */
export const settings = {
  NODE_ENV: [z.enum(['development', 'production', 'test']).default('development'), 'production'],
  PORT: [z.coerce.number().int().min(0).max(65_535).default(4000), '4000'],
  HOST: [z.string().min(1).default('127.0.0.1'), '0.0.0.0'],
  PUBLIC_URL: [
    z
      .url({ protocol: /^https?$/ })
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    'https://clients.example.com',
  ],
  DATABASE_URL: [z.string().min(1).default('data/countersign.db'), 'postgres://countersign@localhost/countersign'],
  DATABASE_CONNECTIONS: [z.coerce.number().int().min(1).max(1000).default(10), '10'],
  DATABASE_CONNECT_TIMEOUT: [z.coerce.number().positive().max(300).default(5), '5'],
  DATABASE_STATEMENT_TIMEOUT: [z.coerce.number().positive().max(3600).default(15), '15'],
  ENCRYPTION_KEY: [keys.optional(), randomBytes(32).toString('base64')],
  SMTP_URL: [z.url({ protocol: /^smtps?$/ }).optional(), 'smtps://user:password@mail.example.com'],
  MAIL_FROM: [z.string().min(3).optional(), "'Countersign <no-reply@example.com>'"],
  DNS_SERVERS: [
    z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((servers) => servers.every((one) => isIP(one.replace(/:\d+$/, '')) !== 0), 'is one address or several')
      .optional(),
    '9.9.9.9,149.112.112.112',
  ],
  STOP_DELAY: [z.coerce.number().min(0).max(300).default(0), '5'],
  WORKERS: [z.coerce.number().int().min(1).max(256).default(1), '4'],
  TRUST_PROXY: [
    z
      .string()
      .transform((text) =>
        text === 'true' ? true : text === 'false' ? false : text.split(',').map((one) => one.trim()),
      )
      .refine(
        (proxies) => typeof proxies === 'boolean' || proxies.every(isNetwork),
        'is addresses or networks, separated by commas',
      )
      .default(false),
    '10.0.0.0/8',
  ],
  LOG_LEVEL: [z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'), 'info'],
  OPERATOR_TOKEN: [token.optional(), randomBytes(24).toString('base64url')],
  BOOTSTRAP_ADMIN_EMAIL: [z.email().optional(), 'jo@example.com'],
  BOOTSTRAP_ADMIN_PASSWORD: [z.string().min(12, 'has at least 12 characters').optional(), 'correct horse battery'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name][0]> };

export interface Config extends Omit<Settings, 'ENCRYPTION_KEY' | 'PUBLIC_URL'> {
  readonly ENCRYPTION_KEY: EncryptionKeys;
  readonly PUBLIC_URL: string;
}

export const isPostgres = (databaseUrl: string): boolean => /^postgres(ql)?:\/\//.test(databaseUrl);

/** How much of PostgreSQL a process may take, and how long it may wait for it. */
export const databaseLimits = (config: Config) => ({
  connections: config.DATABASE_CONNECTIONS,
  connectTimeout: config.DATABASE_CONNECT_TIMEOUT,
  statementTimeout: config.DATABASE_STATEMENT_TIMEOUT,
});

type Environment = Readonly<Record<string, string | undefined>>;

/** The one setting that is read for itself: by what needs no key, and so makes none beside a file that is not there. */
export const readDatabaseUrl = ({ DATABASE_URL }: Environment): string =>
  settings.DATABASE_URL[0].parse(DATABASE_URL || undefined);

/**
 * Reads every setting from the environment, once.
 * @throws StartupError that names every mistake, with an example of how it would be right
 */
export function readConfig(env: Environment): Config {
  const mistakes: string[] = [];
  const read = (name: keyof Settings): unknown => {
    const [schema, example] = settings[name];
    const result = schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (result.success) return result.data;
    mistakes.push(`${name} is not right: ${result.error.issues[0]?.message}. For example: ${name}=${example}`);
    return undefined;
  };
  const names = Object.keys(settings) as (keyof Settings)[];
  const config = Object.fromEntries(names.map((name) => [name, read(name)])) as Settings;

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
