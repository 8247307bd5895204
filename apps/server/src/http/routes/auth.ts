import type { FastifyPluginAsync } from 'fastify';
import type { Desk } from '../../admins/proving/desk.js';
import { RateLimited } from '../../kernel/refusal.js';
import type { Mailer } from '../../mail/mailer.js';
import { doorOf } from '../auth/door.js';
import { enrolRoutes } from '../auth/enrol.js';
import { invitationRoutes } from '../auth/invitation.js';
import { passwordRoutes } from '../auth/password.js';
import { signInRoutes } from '../auth/signIn.js';
import { stepUpRoutes } from '../auth/stepUp.js';
import { sameSite } from '../sameSite.js';

/** Everything by which admins prove who they are. The server around it has @fastify/cookie registered. */
export const authRoutes =
  (desk: Desk, mailer: Mailer): FastifyPluginAsync =>
  async (app) => {
    app.addHook('onRequest', async ({ headers }, reply) => {
      reply.header('cache-control', 'no-store');
      sameSite(headers, desk.publicUrl);
    });
    app.addHook('onError', async (_request, reply, error) => {
      if (error instanceof RateLimited) reply.header('retry-after', error.retryAfter);
    });

    const door = doorOf(desk);
    signInRoutes(app, door);
    stepUpRoutes(app, door);
    enrolRoutes(app, door);
    invitationRoutes(app, door);
    passwordRoutes(app, door, mailer);
  };
