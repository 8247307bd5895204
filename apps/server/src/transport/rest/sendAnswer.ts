import type { FastifyReply } from 'fastify';
import type { Answer } from '../../execution/execute.js';
import { showNewSecret } from '../graphql/payload.js';
import { entityTagOf } from './entityTag.js';
import type { Caller, CommandRoute, Resource, Result } from './resource.js';

/** What was drawn for the one who asked, and is told only now. */
export function tellSecret(answer: Answer<unknown>): object {
  const secret = showNewSecret(answer);
  return secret ? { secret } : {};
}

export const changeRequestsPath = '/api/change-requests';

/** 200 or 201 when it took effect, 202 when it waits for a second admin, 204 when it is gone. */
export async function sendAnswer(
  reply: FastifyReply,
  answer: Answer<Result>,
  { resource, route, caller }: { resource: Resource; route: CommandRoute; caller: Caller },
): Promise<FastifyReply> {
  const { outcome, changes, risks } = answer;
  const common = { outcome, changes, risks };
  if (answer.outcome === 'PREVIEWED') return reply.send({ ...common, wouldWait: answer.wouldWait });
  const told = await (route.tell ?? tellSecret)(answer, caller);
  if (answer.outcome === 'PENDING_APPROVAL') {
    const { id, number } = answer.request;
    const location = `${changeRequestsPath}/${encodeURIComponent(id)}`;
    return reply
      .code(202)
      .header('location', location)
      .send({ ...common, changeRequest: { id, number }, ...told });
  }
  if (route.method === 'DELETE' && route.path === '/:id') return reply.code(204).send();
  const id = String(resource.idOf(answer.result));
  // As it is now, whenever the answer was kept; null once it is gone.
  const one = await resource.read(caller, id);
  if (one) reply.header('etag', entityTagOf(one));
  if (route.makes) reply.code(201).header('location', `${resource.path}/${encodeURIComponent(id)}`);
  return reply.send({ ...common, [resource.one]: one ?? null, ...told });
}
