import type { FastifyInstance } from 'fastify';
import { Unauthenticated } from '../../../kernel/refusal.js';
import type { Metrics } from '../../../metrics/metrics.js';
import { quiet } from '../../logging.js';
import { isMetricsToken } from '../isMetricsToken.js';
import { factsOf } from '../requestFacts.js';

/** Measures every request, and reports to whoever has one of the tokens. Not a plugin of its own: it measures the whole server. */
export function metricsRoutes(app: FastifyInstance, metrics: Metrics, tokens: readonly string[] | undefined): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    metrics.answered({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    const { grant, outcome } = factsOf(request) ?? {};
    if (grant !== undefined && outcome !== undefined) metrics.tokenRequest(grant || 'none', outcome);
    done();
  });
  app.get('/metrics', { logLevel: quiet(app.log.level) }, async ({ headers }, reply) => {
    if (!isMetricsToken(headers.authorization, tokens)) {
      throw new Unauthenticated('Metrics require METRICS_TOKEN as a bearer token.');
    }
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
