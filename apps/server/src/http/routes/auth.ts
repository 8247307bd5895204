import '@fastify/cookie';
import { SignIn } from '@countersign/schema';
import type { FastifyPluginAsync } from 'fastify';
import { actorFrom, actorOf } from '../../admins/actor.js';
import { provePassword } from '../../admins/provePassword.js';
import { readSession } from '../../admins/readSession.js';
import { drawSessionToken, sessionTokenHash } from '../../admins/sessionToken.js';
import { signIn } from '../../admins/signIn.js';
import { signOut } from '../../admins/signOut.js';
import { execute } from '../../kernel/execute.js';
import { parse } from '../../kernel/parse.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../store/store.js';
import { sameSite } from '../sameSite.js';
import { sessionCookie } from '../sessionCookie.js';
import { statuses } from '../statuses.js';

export interface AuthDeps {
  readonly store: Store;
  readonly seal: Seal;
  readonly publicUrl: URL | string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Sign-in and sign-out of admins. The server around it has @fastify/cookie registered. */
export const authRoutes =
  ({ store, seal, publicUrl, now }: AuthDeps): FastifyPluginAsync =>
  async (app) => {
    const cookie = sessionCookie(publicUrl);

    app.addHook('onRequest', async ({ headers }, reply) => {
      reply.header('cache-control', 'no-store');
      sameSite(headers, publicUrl);
    });

    app.setErrorHandler((error, _request, reply) => {
      // Whatever is not a refusal is the server's to render: opaque outside, whole in the log.
      if (!(error instanceof Refusal)) throw error;
      const { code, message, details } = error;
      return reply.code(statuses[code]).send({ code, message, ...details });
    });

    app.post('/auth/sign-in', async (request, reply) => {
      const { email, password } = parse(SignIn, request.body);
      const admin = await provePassword(store, email, password);
      const { id, accountId } = admin;
      const token = drawSessionToken();
      const session = {
        adminId: id,
        tokenHash: sessionTokenHash(token),
        method: 'PASSWORD',
        proven: false,
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? '',
      };
      await execute(signIn, session, { store, seal, actor: actorFrom(admin), accountId, address: request.ip, now });
      reply.setCookie(cookie.name, token, cookie.options);
      return {};
    });

    app.post('/auth/sign-out', async (request, reply) => {
      const signedIn = await readSession(store, request.cookies[cookie.name], now());
      reply.clearCookie(cookie.name, cookie.options);
      if (!signedIn) return {};
      const { id: sessionId, accountId } = signedIn.session;
      const context = { store, seal, actor: actorOf(signedIn), accountId, address: request.ip, now };
      await execute(signOut, { sessionId }, context);
      return {};
    });
  };
