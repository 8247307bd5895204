import type { FastifyInstance } from 'fastify';
import { Unauthenticated } from '../../../kernel/refusal.js';
import type { Metrics } from '../../../metrics/metrics.js';
import { quiet } from '../../logging.js';
import { isOperator } from '../isOperator.js';

/** Measures every request, and reports to the operator. Not a plugin of its own: it measures the whole server. */
export function metricsRoutes(app: FastifyInstance, metrics: Metrics, operatorToken: string | undefined): void {
  app.addHook('onResponse', ({ method, routeOptions }, reply, done) => {
    const route = routeOptions.url ?? 'none';
    metrics.answered({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  app.get('/metrics', { logLevel: quiet(app.log.level) }, async ({ headers }, reply) => {
    if (!isOperator(headers.authorization, operatorToken)) {
      throw new Unauthenticated('Metrics require OPERATOR_TOKEN as a bearer token.');
    }
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
