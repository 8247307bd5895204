import fastifyCookie from '@fastify/cookie';
import { fastify, LogController } from 'fastify';
import { authRoutes } from './auth/rest/routes.js';
import { whoamiRoute } from './auth/rest/whoami.js';
import { clientRoutes } from './clients/rest/routes.js';
import { secretShareLinkRoutes } from './clients/rest/secretShareLinkRoutes.js';
import type { Config } from './config/config.js';
import { accountChangeRoutes } from './customers/rest/accountChangeRoutes.js';
import { accountRoutes } from './customers/rest/routes.js';
import { supportRoutes } from './customers/rest/supportRoutes.js';
import { limitCommits } from './execution/limitCommits.js';
import { sealUnder } from './kernel/seal.js';
import { leakRoutes } from './leaks/rest/routes.js';
import { atOnce } from './limits/atOnce.js';
import { memoryRates } from './limits/rates.js';
import { mailerOf } from './mail/mailerOf.js';
import { openMetrics } from './metrics/metrics.js';
import type { Store } from './model/ports/store.js';
import { createPublicHttp } from './net/publicHttp.js';
import { createOAuth } from './oauth/oauth.js';
import { authorizeRoutes } from './oauth/rest/authorize.js';
import { logoutRoutes } from './oauth/rest/logout.js';
import { oauthErrors } from './oauth/rest/oauthErrors.js';
import { oauthRoutes } from './oauth/rest/routes.js';
import { resources } from './openapi/resources.js';
import { docsRoutes } from './openapi/routes.js';
import { packageFolder } from './packageFolder.js';
import { trustedProxies } from './transport/http/address.js';
import { refuseCompressed } from './transport/http/contentCoding.js';
import { errorRendererAt } from './transport/http/errorRenderer.js';
import { refuseBy, renderErrors } from './transport/http/errors.js';
import { every } from './transport/http/every.js';
import { graphqlRoutes } from './transport/http/graphql.js';
import { graphqlErrors } from './transport/http/graphqlErrors.js';
import { rememberMethods } from './transport/http/methodsAt.js';
import { apiErrors, authErrors, wellKnownErrors } from './transport/http/problem.js';
import { holdRefusals, limitVisitors } from './transport/http/rateLimits.js';
import { rememberInputs } from './transport/http/reading.js';
import { exportRoutes } from './transport/http/routes/exports.js';
import { healthRoutes } from './transport/http/routes/health.js';
import { metricsRoutes } from './transport/http/routes/metrics.js';
import { pageRoutes } from './transport/http/routes/page.js';
import { securityHeaders } from './transport/http/securityHeaders.js';
import { isEachRequestTold, loggerOptions, requestLog } from './transport/logging.js';
import { resourceRoutes } from './transport/rest/serveResource.js';

export interface AppDependencies {
  readonly config: Config;
  readonly store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether the process was told to end, so that /readyz fails. */
  isEnding?(): boolean;
}

const errorRenderers = [apiErrors, authErrors, graphqlErrors, oauthErrors, wellKnownErrors];

/** The whole server except its port: tests listen with the same app as production. */
export async function buildApp({ config, store: given, now, isEnding = () => false }: AppDependencies) {
  const app = fastify({
    logger: loggerOptions(config.LOG_LEVEL),
    // One line for each request, once it is answered: see below.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies(config.TRUST_PROXY),
    bodyLimit: 1024 * 1024,
    // Ids in a path are checked by their schema, which bounds their length.
    routerOptions: { maxParamLength: 16 * 1024 },
    // Without it a client that never sends the rest of a request would keep its connection for ever.
    requestTimeout: 30_000,
    // Node takes the longer of these two for the whole request, and by itself looks only every 30 s.
    http: { headersTimeout: 30_000, connectionsCheckingInterval: 1000 },
    // Ours, not the caller's: a caller could otherwise write arbitrary text into our logs.
    genReqId: () => crypto.randomUUID(),
    // Answers requests in flight, then closes; an idle keep-alive connection is not waited for.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // An unreadable address reaches no route.
    frameworkErrors: refuseBy(errorRenderers),
  });
  // The hooks of every request call back: a promise for each would cost as much as what they do.
  const everywhere = securityHeaders(config.PUBLIC_URL);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(everywhere).header('x-request-id', request.id);
    done();
  });
  refuseCompressed(app);
  if (isEachRequestTold(config.LOG_LEVEL)) app.addHook('onResponse', requestLog(config.TOKEN_LOG));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    // A request in flight is answered and its connection closed: it would keep the process waiting for a next request. Not
    // before the port is closed: a proxy that may still ask would connect anew for each request.
    if (isEnding() && !app.server.listening) reply.header('connection', 'close');
    done();
  });
  // No forms and no plain text, which any page can make a browser send: our requests are JSON.
  app.removeContentTypeParser('text/plain');
  app.decorate('publicUrl', config.PUBLIC_URL);
  const methodsAt = rememberMethods(app);
  rememberInputs(app);
  renderErrors(app, errorRenderers, methodsAt);
  const metrics = openMetrics({ ...given, isAsked: config.METRICS_TOKEN !== undefined, now });
  app.decorate('metrics', metrics);
  const scale = config.RATE_LIMIT_SCALE;
  const rates = memoryRates({ sums: given.sums, scale, now });
  const counting = { rates, limits: given.limits, scale, now };
  const store = { ...given, commit: limitCommits(metrics.timed(given.commit), counting) };
  every(app, 1000, 'add up what is limited', () => rates.flush());
  limitVisitors(app, rates, atOnce(2, 64));
  holdRefusals(app);
  metricsRoutes(app, metrics, config.METRICS_TOKEN);

  const mailer = metrics.counted(mailerOf(config, (text) => app.log.info(text), { limits: given.limits, now }));
  app.addHook('onClose', async () => mailer.close());
  const publicHttp = createPublicHttp(config);
  app.addHook('onClose', async () => publicHttp.close());
  const dependencies = {
    store,
    seal: sealUnder(...config.ENCRYPTION_KEY),
    publicUrl: config.PUBLIC_URL,
    mailer,
    publicHttp,
    rates,
    requestsAtOnce: atOnce(6, 64),
    heavyAtOnce: atOnce(1, 3),
    exportsAtOnce: atOnce(4, 64),
    now,
  };
  await app.register(healthRoutes(store, isEnding, config.DATABASE_CONNECT_TIMEOUT));
  const oauth = await createOAuth({
    store,
    issuer: config.PUBLIC_URL,
    encryptionKeys: config.ENCRYPTION_KEY,
    rates,
    rateLimitScale: scale,
    refreshGraceSeconds: config.REFRESH_GRACE_SECONDS,
    now,
  });
  await app.register(oauthRoutes(oauth));
  await app.register(docsRoutes(config.PUBLIC_URL));
  await app.register(leakRoutes(dependencies, config.GITHUB_KEYS_URL));
  await app.register(async (withCookies) => {
    await withCookies.register(fastifyCookie);
    await withCookies.register(authRoutes(dependencies));
    await withCookies.register(authorizeRoutes(oauth, dependencies));
    await withCookies.register(logoutRoutes(oauth, dependencies));
    await withCookies.register(whoamiRoute(oauth, dependencies));
    await withCookies.register(clientRoutes(oauth, dependencies));
    await withCookies.register(resourceRoutes(resources, oauth, dependencies));
    await withCookies.register(accountRoutes(oauth, dependencies));
    await withCookies.register(accountChangeRoutes(oauth, dependencies));
    await withCookies.register(supportRoutes(oauth, dependencies));
    await withCookies.register(exportRoutes(oauth, dependencies));
    await withCookies.register(secretShareLinkRoutes(dependencies));
    await withCookies.register(graphqlRoutes(oauth, dependencies));
  });
  const isElsewhere = (path: string) =>
    errorRendererAt(errorRenderers, path) !== undefined || methodsAt(path).length > 0;
  await app.register(pageRoutes(new URL('../admin/dist/', packageFolder), isElsewhere));
  return app;
}
