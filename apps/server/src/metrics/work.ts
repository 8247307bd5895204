import { Counter, Gauge, type Registry } from 'prom-client';
import { RateLimited } from '../kernel/rateLimited.js';
import type { Mailer } from '../model/ports/mailer.js';

/** What is counted of work that is more than a request. */
export interface WorkMetrics {
  /** A request at the token endpoint, by its grant type and what was answered. */
  tokenRequest(grant: string, outcome: string): void;
  /** That one of the scheduled tasks was done; when it began, in milliseconds since 1970. */
  taskDone(task: string, at: number): void;
  /** Wraps a mailer to count what became of each mail. */
  counted(mailer: Mailer): Mailer;
}

export function workMetrics(register: Registry): WorkMetrics {
  const registers = [register];
  const tokens = new Counter({
    name: 'countersign_token_requests_total',
    help: 'Requests at the token endpoint that could be read, by grant type and by `ok` or the error that was answered.',
    labelNames: ['grant', 'outcome'],
    registers,
  });
  const tasks = new Gauge({
    name: 'countersign_task_last_success_timestamp_seconds',
    help: 'When a scheduled task last succeeded here. One of many servers does each: take the maximum.',
    labelNames: ['task'],
    registers,
  });
  const mails = new Counter({
    name: 'countersign_mails_total',
    help: 'Mails by kind, and by what became of each: sent, limited (put off by a limit), failed.',
    labelNames: ['kind', 'outcome'],
    registers,
  });

  return {
    tokenRequest: (grant, outcome) => tokens.inc({ grant, outcome }),
    taskDone: (task, at) => tasks.set({ task }, at / 1000),
    counted: (mailer) => ({
      ...mailer,
      async send(mail) {
        try {
          await mailer.send(mail);
          mails.inc({ kind: mail.kind, outcome: 'sent' });
        } catch (error) {
          mails.inc({ kind: mail.kind, outcome: error instanceof RateLimited ? 'limited' : 'failed' });
          throw error;
        }
      },
    }),
  };
}
