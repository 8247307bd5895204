import { AcceptInvitation, LinkToken } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { reading } from '../../transport/http/reading.js';
import { acceptAndSignIn, requireInvitation } from '../flows/invitation.js';
import type { AuthHttp } from './authHttp.js';

/** Coming in by the link of an invitation. */
export function invitationRoutes(app: FastifyInstance, http: AuthHttp): void {
  app.post(
    '/auth/invitation',
    reading(LinkToken, async ({ token }) => {
      // Whether somebody has a password by that address is no matter of whoever holds the link.
      const { admin, accountName, name } = await requireInvitation(http.services, token);
      return { accountName, email: admin.email, name };
    }),
  );

  app.post(
    '/auth/invitation/accept',
    reading(AcceptInvitation, async (input, request, reply) => {
      return http.sendStep(request, reply, await acceptAndSignIn(http.services, input, http.visitor(request)));
    }),
  );
}
