import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { CompanyDesk } from '../../sso/flows/desk.js';
import { sameSite } from '../../transport/http/sameSite.js';
import { type Door, doorOf } from './door.js';
import { enrolRoutes } from './enrol.js';
import { invitationRoutes } from './invitation.js';
import { passwordRoutes } from './password.js';
import { signInRoutes } from './signIn.js';
import { companyCallback, companyRoutes } from './sso.js';
import { stepUpRoutes } from './stepUp.js';

/** Everything by which admins prove who they are. The server around it has @fastify/cookie registered. */
export const authRoutes =
  (desk: CompanyDesk): FastifyPluginAsync =>
  async (app) => {
    const door = doorOf(desk);
    await app.register(async (foreign) => companyCallback(foreign, door, desk));
    await app.register(async (own) => ownRoutes(own, door, desk));
  };

/** What only our own page may ask. */
function ownRoutes(app: FastifyInstance, door: Door, desk: CompanyDesk): void {
  app.addHook('onRequest', async ({ headers }, reply) => {
    reply.header('cache-control', 'no-store');
    sameSite(headers, desk.publicUrl);
  });

  signInRoutes(app, door);
  companyRoutes(app, door, desk);
  stepUpRoutes(app, door);
  enrolRoutes(app, door);
  invitationRoutes(app, door);
  passwordRoutes(app, door, desk.mailer);
}
