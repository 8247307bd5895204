import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { parse } from '../../kernel/parse.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route reads, with the limits of each part. */
    readonly input?: z.ZodType;
  }
  interface FastifyInstance {
    /** What routes read, by method and path. */
    readonly inputs: ReadonlyMap<string, z.ZodType>;
  }
}

type Handler<T> = (input: T, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** A route that reads its input by a schema before anything else is done: a fault costs no statement at the database. */
export const reading = <T>(
  schema: z.ZodType<T>,
  handle: Handler<T>,
  from: (request: FastifyRequest) => unknown = ({ body }) => body,
) => ({
  config: { input: schema },
  handler: async (request: FastifyRequest, reply: FastifyReply) => handle(parse(schema, from(request)), request, reply),
});

/** Keeps what the routes read that are added from now on. */
export function rememberInputs(app: FastifyInstance): void {
  const inputs = new Map<string, z.ZodType>();
  app.decorate('inputs', inputs);
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.input) inputs.set(`${method} ${url}`, config.input);
  });
}

/** No route of these gets to see a body that it has no schema for. */
export function readOnlyBySchema(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    if (!request.routeOptions.config.input) request.body = undefined;
  });
}
