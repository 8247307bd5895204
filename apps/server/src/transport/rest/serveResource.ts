import { IdempotencyKey, PathId } from '@countersign/schema';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { execute, recall } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { Conflict, InvalidInput, NotFound } from '../../kernel/refusal.js';
import type { Guard } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import { withIds } from '../../model/withIds.js';
import type { OAuth } from '../../oauth/oauth.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { authorizeRead } from '../../policy/readRules.js';
import { compressAnswers } from '../http/compression.js';
import type { RequestDependencies } from '../http/context.js';
import { restCaller } from '../http/restCaller.js';
import { assertExpected, commandInput, readAsked } from './commandInput.js';
import { entityTagOf, isKnown, knownTags } from './entityTag.js';
import { parseQuery } from './parseQuery.js';
import type { Caller, CommandRoute, Resource, Result } from './resource.js';
import { sendAnswer } from './sendAnswer.js';

/** A structured string of RFC 8941 §3.3.3, as the draft has it, or the key itself. */
export const KeyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .max(257, { error: 'A key has at most 255 characters.', abort: true })
    .transform((sent) => sent.replace(/^"(.*)"$/, '$1'))
    .pipe(IdempotencyKey),
});

/** All that was asked, by which a key is known to come with the same request again. */
function repeatableOf({ method, url, body, headers }: FastifyRequest) {
  const sent = headers['idempotency-key'];
  if (sent === undefined) return undefined;
  const { 'Idempotency-Key': key } = parse(KeyHeader, { 'Idempotency-Key': sent });
  return { key, request: [method, url, body ?? null, headers['if-match'] ?? null] };
}

/** The id of what a path names, also by its key. */
async function idIn({ params }: FastifyRequest, { id = PathId.shape.id }: Resource, reads: AccountReads) {
  const named = z.object({ id });
  return (await withIds(named, parse(named, params), reads)).id;
}

/** @throws Conflict where what is there is not what `If-Match` names, by the time of the commit */
async function expected(
  { table, read }: Resource,
  asked: ReturnType<typeof readAsked>,
  caller: Caller,
  id: string,
): Promise<Guard> {
  const current = await read(caller, id);
  assertExpected(asked, current);
  if (!table) throw new Error('What has a version has a table.');
  return { guard: table, id, version: Number(current?.version) };
}

/** The routes of a resource: each reads, or asks for the command that its table names. */
export const resourceRoutes =
  (resources: readonly Resource[], oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    await compressAnswers(app);
    app.addContentTypeParser(
      'application/merge-patch+json',
      { parseAs: 'string' },
      app.getDefaultJsonParser('error', 'error'),
    );
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    const { mailer, publicUrl } = dependencies;
    const enter = restCaller(oauth, dependencies);
    const callerOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
      const { context, reads } = await enter(request, reply);
      return { ...context, reads, mailer, publicUrl };
    };

    const change = async (resource: Resource, route: CommandRoute, request: FastifyRequest, reply: FastifyReply) => {
      const { command } = route;
      const caller = await callerOf(request, reply);
      const asked = readAsked(route, request);
      const repeatable = repeatableOf(request);
      const { dryRun = false, comment } = asked.options;
      authorizeAtAll(command.name, caller.actor);
      const before = async () => (repeatable && !dryRun ? recall<Result>(command, caller, repeatable) : undefined);
      const decide = async () => {
        const id = 'id' in asked.params ? await idIn(request, resource, caller.reads) : undefined;
        const current = id === undefined ? undefined : await resource.read(caller, id);
        const params = id === undefined ? asked.params : { ...asked.params, id };
        const input = commandInput(route, { body: request.body, asked: { ...asked, params } }, current);
        const precondition =
          asked.expected && id !== undefined ? () => expected(resource, asked, caller, id) : undefined;
        return execute(command, input, caller, { dryRun, comment, repeatable, precondition });
      };
      // Before anything is read of what is there now, which may have changed since, or be gone; and again where it is
      // no more what was expected: the same request may have been under way, and have changed it.
      const answer =
        (await before()) ??
        (await decide().catch(async (error: unknown) => {
          const isDecided = error instanceof Conflict || error instanceof InvalidInput || error instanceof NotFound;
          const meanwhile = isDecided ? await before() : undefined;
          if (!meanwhile) throw error;
          return meanwhile;
        }));
      return sendAnswer(reply, answer, { resource, route, caller });
    };

    for (const resource of resources) {
      app.get(resource.path, async (request, reply) => {
        const caller = await callerOf(request, reply);
        authorizeRead(resource.many, caller.actor);
        const { items, next } = await resource.list(caller, request.query);
        return { [resource.many]: items, next };
      });
      if (resource.isReadAlone) {
        app.get(`${resource.path}/:id`, async (request, reply) => {
          const caller = await callerOf(request, reply);
          authorizeRead(resource.one, caller.actor);
          parseQuery(z.object({}), request.query);
          const known = knownTags(request);
          const one = await resource.read(caller, await idIn(request, resource, caller.reads));
          if (!one) throw new NotFound(resource.what);
          const tag = entityTagOf(one);
          reply.header('etag', tag);
          return isKnown(known, tag) ? reply.code(304).send() : one;
        });
      }
      for (const route of resource.commands) {
        app.route({
          method: route.method,
          url: `${resource.path}${route.path}`,
          handler: (request, reply) => change(resource, route, request, reply),
        });
      }
    }
  };
