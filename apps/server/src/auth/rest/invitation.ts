import { AcceptInvitation, LinkToken } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { parse } from '../../kernel/parse.js';
import { acceptAndSignIn, readInvitation } from '../flows/invitation.js';
import type { AuthCookies } from './authCookies.js';

/** Coming in by the link of an invitation. */
export function invitationRoutes(app: FastifyInstance, cookies: AuthCookies): void {
  app.post('/auth/invitation', async (request) => {
    const { token } = parse(LinkToken, request.body);
    const { admin, person, accountName, name } = await readInvitation(cookies.services, token);
    const isNew = person === undefined;
    return { accountName, email: admin.email, name: isNew ? name : '', isNew };
  });

  app.post('/auth/invitation/accept', async (request, reply) => {
    const input = parse(AcceptInvitation, request.body);
    return cookies.sendStep(request, reply, await acceptAndSignIn(cookies.services, input, cookies.visitor(request)));
  });
}
