import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messageOf, systemCodeOf } from '../kernel/thrown.js';
import { StartupError } from './startupError.js';

/** The keys that secrets are sealed under: the first seals, every one opens. */
export type EncryptionKeys = readonly [Buffer, ...Buffer[]];

/** Reads keys of 32 bytes in base64, separated by commas or lines; undefined when one of them is not such a key. */
export function readKeys(text: string): EncryptionKeys | undefined {
  const keys = text
    .trim()
    .split(/[\s,]+/)
    .map((key) => Buffer.from(key, 'base64'));
  const [first, ...others] = keys;
  return first && keys.every(({ length }) => length === 32) ? [first, ...others] : undefined;
}

/**
 * The keys of an embedded database: the first is created before it, in a file beside it that only its owner can read.
 * @throws StartupError when it can be neither read nor created, or the database exists without it
 */
export function keptEncryptionKeys(databaseFile: string): EncryptionKeys {
  const file = join(dirname(resolve(databaseFile)), 'encryption.key');
  // In this order: of two servers that start at once, the first creates the key and then the database.
  const hasDatabase = existsSync(databaseFile);
  const hasKey = existsSync(file);
  if (hasDatabase && !hasKey) {
    throw new StartupError(
      `${databaseFile} is there, but not its encryption key. Put back ${file}, or set ENCRYPTION_KEY to what was in it.`,
    );
  }
  try {
    if (!hasKey) make(file);
    const keys = readKeys(readFileSync(file, 'utf8'));
    if (keys) return keys;
  } catch (error) {
    throw new StartupError(`The encryption key ${file} can be neither read nor made: ${messageOf(error)}`);
  }
  throw new StartupError(
    `${file} is damaged: it should hold 32 bytes in base64, or several such keys, each on a line.`,
  );
}

function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all: of two servers that start at once, one creates the key and both read it.
    linkSync(draft, file);
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
