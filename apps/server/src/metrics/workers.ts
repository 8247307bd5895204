import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry } from 'prom-client';
import { Unavailable } from '../kernel/refusal.js';

interface Question {
  readonly metricsFor: string;
}

interface Reply {
  readonly metricsOf: string;
  /** Undefined when a worker did not answer in time. */
  readonly text?: string;
}

/** The metrics of all workers, from any of them: it asks the supervisor, which asks each. */
export const ofAllWorkers = (): Promise<string> =>
  new Promise((told, failed) => {
    const id = randomUUID();
    const hear = ({ metricsOf, text }: Partial<Reply>): void => {
      if (metricsOf !== id) return;
      process.off('message', hear);
      if (text === undefined) failed(new Unavailable('A worker did not tell its metrics in time.'));
      else told(text);
    };
    process.on('message', hear);
    process.send?.({ metricsFor: id } satisfies Question);
  });

/** In the supervisor: answers the workers that ask. */
export function tellWorkers(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', async (worker: Worker, { metricsFor }: Partial<Question>) => {
    if (metricsFor === undefined) return;
    const text = await all.clusterMetrics().catch(() => undefined);
    if (worker.isConnected())
      worker.send({ metricsOf: metricsFor, ...(text !== undefined && { text }) } satisfies Reply);
  });
}
