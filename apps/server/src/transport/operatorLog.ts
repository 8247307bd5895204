import { pino } from 'pino';
import { loggerOptions } from './logging.js';

/** Tells the operator something, once. */
export type Tell = (text: string, level?: 'info' | 'warn' | 'fatal') => void;

/**
 * What the operator is told beside requests: how a start goes, why it fails, that a worker ended. In production it is
 * one JSON object a line, as the rest of the log; elsewhere plain text, for whoever tries Countersign at a terminal.
 */
export function operatorLog({ NODE_ENV, LOG_LEVEL }: Readonly<Record<string, string | undefined>>): Tell {
  if (NODE_ENV !== 'production') {
    // Node writes synchronously to a file, a terminal or a pipe, so that the text is out even if the process is killed
    // at the next moment.
    return (text, level = 'info') => void (level === 'info' ? process.stdout : process.stderr).write(`${text}\n`);
  }
  const { stream, ...options } = loggerOptions(LOG_LEVEL && LOG_LEVEL in pino.levels.values ? LOG_LEVEL : 'info');
  const log = pino(options, stream);
  // Node's own listener would print them as text.
  process.removeAllListeners('warning');
  process.on('warning', (err) => log.warn({ err }, err.message));
  // Why a server does not start is told however quiet the log is.
  const last = pino({ ...options, level: 'fatal' }, stream);
  return (text, level = 'info') => (level === 'fatal' ? last : log)[level](text.trim());
}
