import cluster from 'node:cluster';
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Unavailable } from '../kernel/refusal.js';
import { StalePlan } from '../model/plan.js';
import type { Store } from '../model/ports/store.js';
import { installationMetrics } from './installation.js';
import { type WorkMetrics, workMetrics } from './work.js';
import { ofAllWorkers } from './workers.js';

/** The outcome of one request. By route, not by address: addresses are arbitrary and unlimited in number. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

export interface Metrics extends WorkMetrics {
  answered(request: Answered, seconds: number): void;
  /** Wraps the commit to measure its duration. */
  timed(commit: Store['commit']): Store['commit'];
  /** The metrics of all processes of this server, in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Watched extends Pick<Store, 'connections' | 'outbox' | 'keys'> {
  now(): number;
  /** Whether metrics can be requested at all. Watching the process costs a little, and is left out otherwise. */
  readonly isAsked: boolean;
}

/** Counts in memory; a program of the operator reads the metrics. */
export function openMetrics({ connections, isAsked, ...installation }: Watched): Metrics {
  // A registry of its own: tests have many servers in one process.
  const register = new Registry();
  const registers = [register];
  const requests = new Histogram({
    name: 'countersign_http_request_duration_seconds',
    help: 'How long requests took, by what they were answered.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const commits = new Histogram({
    name: 'countersign_commit_duration_seconds',
    help: 'How long changes took in the database, by what became of them: kept, stale (decided anew), unavailable, failed.',
    labelNames: ['outcome'],
    buckets,
    registers,
  });
  if (connections) {
    new Gauge({
      name: 'countersign_database_connections',
      help: 'Connections to PostgreSQL: busy and idle.',
      labelNames: ['state'],
      registers,
      collect() {
        const { open, idle } = connections();
        this.set({ state: 'busy' }, open - idle);
        this.set({ state: 'idle' }, idle);
      },
    });
    new Gauge({
      name: 'countersign_database_waiting',
      help: 'How much work waits for a connection to PostgreSQL.',
      registers,
      collect() {
        this.set(connections().waiting);
      },
    });
  }
  if (cluster.worker) {
    // Separate for each worker: a sum would fall when one ends, which reads as if all had started again.
    register.setDefaultLabels({ worker: cluster.worker.id });
    AggregatorRegistry.setRegistries(registers);
    new AggregatorRegistry();
  }
  if (isAsked) {
    collectDefaultMetrics({ register });
    installationMetrics(register, installation);
  }

  return {
    ...workMetrics(register),
    answered: ({ method, route, status }, took) => requests.observe({ method, route, status: String(status) }, took),
    timed: (commit) => async (plan) => {
      const done = commits.startTimer();
      try {
        await commit(plan);
        done({ outcome: 'kept' });
      } catch (error) {
        done({ outcome: outcomeOf(error) });
        throw error;
      }
    },
    text: () => (cluster.isWorker ? ofAllWorkers() : register.metrics()),
    contentType: register.contentType,
  };
}

function outcomeOf(error: unknown): string {
  if (error instanceof StalePlan) return 'stale';
  return error instanceof Unavailable ? 'unavailable' : 'failed';
}
