import cluster from 'node:cluster';
import { AggregatorRegistry, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { ofAllWorkers } from './workers.js';

/** What one request came to. The route and not the address: an address may name anything, and there are endlessly many. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

export interface Metrics {
  answered(request: Answered, seconds: number): void;
  /** Of all processes of this server, in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Counts in memory, and is asked by a program of the operator's. */
export function openMetrics(): Metrics {
  // A registry of its own: tests have many servers in one process.
  const register = new Registry();
  const seconds = new Histogram({
    name: 'countersign_http_request_duration_seconds',
    help: 'How long requests took, by what they were answered.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  });
  if (cluster.isWorker) {
    AggregatorRegistry.setRegistries([register]);
    new AggregatorRegistry();
  }
  let collects = false;

  return {
    answered: ({ method, route, status }, took) => seconds.observe({ method, route, status: String(status) }, took),
    text() {
      // Watching the process costs a little: begun when somebody first wants to know.
      if (!collects) collectDefaultMetrics({ register });
      collects = true;
      return cluster.isWorker ? ofAllWorkers() : register.metrics();
    },
    contentType: register.contentType,
  };
}
