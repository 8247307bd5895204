import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { SsoServices } from '../../sso/flows/services.js';
import { sameSite } from '../../transport/http/sameSite.js';
import { type AuthCookies, authCookies } from './authCookies.js';
import { enrolRoutes } from './enrol.js';
import { invitationRoutes } from './invitation.js';
import { passwordRoutes } from './password.js';
import { signInRoutes } from './signIn.js';
import { ssoCallback, ssoRoutes } from './sso.js';
import { stepUpRoutes } from './stepUp.js';

/** Everything by which admins prove who they are. The server around it has @fastify/cookie registered. */
export const authRoutes =
  (services: SsoServices): FastifyPluginAsync =>
  async (app) => {
    const cookies = authCookies(services);
    await app.register(async (foreign) => ssoCallback(foreign, cookies, services));
    await app.register(async (own) => ownRoutes(own, cookies, services));
  };

/** What only our own page may ask. */
function ownRoutes(app: FastifyInstance, cookies: AuthCookies, services: SsoServices): void {
  app.addHook('onRequest', async ({ headers }, reply) => {
    reply.header('cache-control', 'no-store');
    sameSite(headers, services.publicUrl);
  });

  signInRoutes(app, cookies);
  ssoRoutes(app, cookies, services);
  stepUpRoutes(app, cookies);
  enrolRoutes(app, cookies);
  invitationRoutes(app, cookies);
  passwordRoutes(app, cookies, services.mailer);
}
