import { addressOf } from '../../transport/http/address.js';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Context, execute } from '../../execution/execute.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { sessionActor } from '../../model/adminActor.js';
import type { SignedIn } from '../../model/signedIn.js';
import { assertNotSuspended } from '../../model/suspension.js';
import { deviceCookie, sessionCookie, signInCookie } from '../../transport/http/cookies.js';
import { signOut } from '../commands/signOut.js';
import type { SignInStep } from '../flows/continueSignIn.js';
import { newDeviceCookie } from '../flows/deviceCookie.js';
import { findSession } from '../flows/findSession.js';
import type { AuthServices, Visitor } from '../flows/services.js';

/** HTTP for the routes of auth: who makes a request, by its cookies, and the answers that set or clear them. */
export interface AuthHttp {
  readonly services: AuthServices;
  visitor(request: FastifyRequest): Visitor;
  /** The token of a pending sign-in. */
  pendingSignInToken(request: FastifyRequest): string | undefined;
  /** Tells the browser what to do next, and gives it the cookie for that. */
  sendStep(request: FastifyRequest, reply: FastifyReply, next: SignInStep): Promise<object>;
  signedIn(request: FastifyRequest): Promise<SignedIn | undefined>;
  /** @throws Unauthenticated */
  requireSignedIn(request: FastifyRequest): Promise<SignedIn>;
  /** In which the one who is signed in acts. */
  context(request: FastifyRequest, signedIn: SignedIn): Context;
  setSession(reply: FastifyReply, token: string): void;
  clearSession(reply: FastifyReply): void;
}

export function authHttp(services: AuthServices): AuthHttp {
  const { store, seal, publicUrl, now } = services;
  const session = sessionCookie(publicUrl);
  const pendingCookie = signInCookie(publicUrl);
  const device = deviceCookie(publicUrl);
  const signedIn = (request: FastifyRequest) => findSession(store, { cookie: request.cookies[session.name] }, now());

  const context = (request: FastifyRequest, found: SignedIn): Context => {
    const actor = sessionActor(found);
    return { store, seal, actor, accountId: actor.accountId, address: addressOf(request), now };
  };

  return {
    services,
    signedIn,
    visitor: (request) => ({
      address: addressOf(request),
      userAgent: request.headers['user-agent'] ?? '',
      device: request.cookies[device.name],
    }),
    pendingSignInToken: (request) => request.cookies[pendingCookie.name],
    async sendStep(request, reply, next) {
      if (next.next === 'DONE') {
        // The browser's session before this one would go on unseen, with nobody who holds its cookie to end it.
        const before = await signedIn(request);
        if (before) await execute(signOut, { sessionId: before.session.id }, context(request, before));
        reply.clearCookie(pendingCookie.name, pendingCookie.options);
        reply.setCookie(device.name, newDeviceCookie(seal, next.personId), device.options);
        reply.setCookie(session.name, next.token, session.options);
        return { next: 'DONE' };
      }
      const { token, ...rest } = next;
      reply.setCookie(pendingCookie.name, token, pendingCookie.options);
      return rest;
    },
    async requireSignedIn(request) {
      const found = await signedIn(request);
      if (!found) throw new Unauthenticated();
      await assertNotSuspended(store, found.account);
      return found;
    },
    context,
    setSession(reply, token) {
      reply.setCookie(session.name, token, session.options);
    },
    clearSession(reply) {
      reply.clearCookie(session.name, session.options);
    },
  };
}
