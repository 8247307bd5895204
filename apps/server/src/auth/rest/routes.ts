import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { databaseSecurityEvents } from '../../oauth/securityEvents/databaseSecurityEvents.js';
import type { SsoServices } from '../../sso/flows/services.js';
import { readOnlyBySchema } from '../../transport/http/reading.js';
import { sameSite } from '../../transport/http/sameSite.js';
import { failurePatterns } from '../flows/failures.js';
import { type AuthHttp, authHttp } from './authHttp.js';
import { enrolRoutes } from './enrol.js';
import { invitationRoutes } from './invitation.js';
import { leavingRoutes } from './leaving.js';
import { passwordRoutes } from './password.js';
import { signInRoutes } from './signIn.js';
import { ssoCallback, ssoRoutes } from './sso.js';
import { stepUpRoutes } from './stepUp.js';

/** Everything by which admins prove who they are. The server around it has @fastify/cookie registered. */
export const authRoutes =
  (given: Omit<SsoServices, 'failures'>): FastifyPluginAsync =>
  async (app) => {
    const { store, now } = given;
    const failed = (err: unknown) => app.log.error({ err }, 'A failed sign-in could not be noted in the audit.');
    const failures = failurePatterns({ store, events: databaseSecurityEvents(store, now), now, failed });
    app.addHook('onClose', () => failures.settled());
    const services = { ...given, failures };
    const http = authHttp(services);
    await app.register(async (foreign) => ssoCallback(foreign, http, services));
    await app.register(async (own) => ownRoutes(own, http, services));
  };

/** What only our own page may ask. */
function ownRoutes(app: FastifyInstance, http: AuthHttp, services: SsoServices): void {
  app.addHook('onRequest', async ({ headers }, reply) => {
    reply.header('cache-control', 'no-store');
    sameSite(headers, services.publicUrl);
  });
  readOnlyBySchema(app);

  signInRoutes(app, http);
  leavingRoutes(app, http);
  ssoRoutes(app, http, services);
  stepUpRoutes(app, http);
  enrolRoutes(app, http);
  invitationRoutes(app, http);
  passwordRoutes(app, http, services.mailer);
}
