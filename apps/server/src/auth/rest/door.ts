import { addressOf } from '../../transport/http/address.js';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Context, execute } from '../../execution/execute.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { actorOf } from '../../model/adminActor.js';
import type { SignedIn } from '../../model/signedIn.js';
import { deviceCookie, sessionCookie, signInCookie } from '../../transport/http/cookies.js';
import { signOut } from '../commands/signOut.js';
import type { Desk, Visitor } from '../flows/desk.js';
import { markDevice } from '../flows/device.js';
import type { Next } from '../flows/enter.js';
import { readSession } from '../flows/readSession.js';

/** What stands between HTTP and proving who somebody is: cookies in, cookies out. */
export interface Door {
  readonly desk: Desk;
  visitor(request: FastifyRequest): Visitor;
  /** The token of a sign-in that is under way. */
  underWay(request: FastifyRequest): string | undefined;
  /** Tells the browser what to do next, and gives it the cookie for that. */
  answer(request: FastifyRequest, reply: FastifyReply, next: Next): Promise<object>;
  signedIn(request: FastifyRequest): Promise<SignedIn | undefined>;
  /** @throws Unauthenticated */
  mustBeSignedIn(request: FastifyRequest): Promise<SignedIn>;
  /** In which the one who is signed in acts. */
  context(request: FastifyRequest, signedIn: SignedIn): Context;
  forget(reply: FastifyReply): void;
}

export function doorOf(desk: Desk): Door {
  const { store, seal, publicUrl, now } = desk;
  const session = sessionCookie(publicUrl);
  const half = signInCookie(publicUrl);
  const device = deviceCookie(publicUrl);
  const signedIn = (request: FastifyRequest) => readSession(store, request.cookies[session.name], now());

  const context = (request: FastifyRequest, found: SignedIn): Context => {
    const actor = actorOf(found);
    return { store, seal, actor, accountId: actor.accountId, address: addressOf(request), now };
  };

  return {
    desk,
    signedIn,
    visitor: (request) => ({
      address: addressOf(request),
      userAgent: request.headers['user-agent'] ?? '',
      device: request.cookies[device.name],
    }),
    underWay: (request) => request.cookies[half.name],
    async answer(request, reply, next) {
      if (next.next === 'DONE') {
        // The browser's session before this one would go on unseen, with nobody who holds its cookie to end it.
        const before = await signedIn(request);
        if (before) await execute(signOut, { sessionId: before.session.id }, context(request, before));
        reply.clearCookie(half.name, half.options);
        reply.setCookie(device.name, markDevice(seal, next.personId), device.options);
        reply.setCookie(session.name, next.token, session.options);
        return { next: 'DONE' };
      }
      const { token, ...rest } = next;
      reply.setCookie(half.name, token, half.options);
      return rest;
    },
    async mustBeSignedIn(request) {
      const found = await signedIn(request);
      if (!found) throw new Unauthenticated();
      return found;
    },
    context,
    forget(reply) {
      reply.clearCookie(session.name, session.options);
    },
  };
}
