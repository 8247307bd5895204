import { keysOf } from '@countersign/schema';
import type { z } from 'zod';
import { isPostgres } from './databaseUrl.js';
import { type EncryptionKeys, keptEncryptionKeys } from './encryptionKey.js';
import { isLocalUrl } from './localAddress.js';
import { nearMisses } from './nearMisses.js';
import { settings } from './settings.js';
import { StartupError } from './startupError.js';

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
