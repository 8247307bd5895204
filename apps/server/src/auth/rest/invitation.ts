import { AcceptInvitation, LinkToken } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { parse } from '../../kernel/parse.js';
import { accept, readInvitation } from '../flows/invitation.js';
import type { Door } from './door.js';

/** Coming in by the link of an invitation. */
export function invitationRoutes(app: FastifyInstance, door: Door): void {
  app.post('/auth/invitation', async (request) => {
    const { token } = parse(LinkToken, request.body);
    const { person, accountName } = await readInvitation(door.desk, token);
    const isNew = person.passwordHash === null;
    return { accountName, email: person.email, name: isNew ? person.name : '', isNew };
  });

  app.post('/auth/invitation/accept', async (request, reply) => {
    const input = parse(AcceptInvitation, request.body);
    return door.answer(request, reply, await accept(door.desk, input, door.visitor(request)));
  });
}
