import { hostname, userInfo } from 'node:os';
import { type Config, databaseLimits, operatorBounds, readConfig } from '../config/config.js';
import { StartupError } from '../config/startupError.js';
import type { Context } from '../execution/execute.js';
import { type OperatorActor, operator } from '../kernel/actor.js';
import { Refusal } from '../kernel/refusal.js';
import { sealUnder } from '../kernel/seal.js';
import { mailerOf } from '../mail/mailerOf.js';
import type { Mailer } from '../model/ports/mailer.js';
import { openStore } from '../store/open.js';
import type { Terminal } from './command.js';

/** Who works at the command line: as they say, or by their name on this machine. */
export function operatorNamed(as: string | undefined): OperatorActor {
  if (as !== undefined) return { ...operator, name: as };
  let user = 'operator';
  try {
    user = userInfo().username;
  } catch {
    // A container may run as a number that has no name.
  }
  return { ...operator, name: `${user}@${hostname()}` };
}

/** What a command of the operator's works with. */
export interface Operating extends Omit<Context, 'accountId'> {
  readonly config: Config;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

/** Works as the operator, on the database and with the mail of the environment. @throws StartupError for a refusal */
export async function asOperator<T>(
  { env }: Terminal,
  as: string | undefined,
  work: (operating: Operating) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const seal = sealUnder(...config.ENCRYPTION_KEY);
  const store = (await openStore(config.DATABASE_URL, databaseLimits(config))).unlock(seal, operatorBounds(config));
  const mailer = mailerOf(config, () => {}, { limits: store.limits, now: Date.now });
  const { PUBLIC_URL: publicUrl } = config;
  try {
    return await work({ config, store, seal, mailer, publicUrl, actor: operatorNamed(as), address: '', now: Date.now });
  } catch (error) {
    throw error instanceof Refusal ? new StartupError(error.message) : error;
  } finally {
    mailer.close();
    await store.close();
  }
}
