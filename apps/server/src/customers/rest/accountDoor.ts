import type { CommandName } from '@countersign/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../../execution/execute.js';
import { NotFound } from '../../kernel/refusal.js';
import type { OAuth } from '../../oauth/oauth.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { authorizeRead } from '../../policy/readRules.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { restCaller } from '../../transport/http/restCaller.js';
import type { ReadsAcross } from '../flows/readsAcross.js';
import { showAccount } from './restAccount.js';

/** How the vendor's tools come to an account over REST, and what they are answered. */
export function accountDoor(oauth: OAuth, dependencies: RequestDependencies) {
  const identify = restCaller(oauth, dependencies);
  return {
    /** The caller, where the command is theirs, or else the read `customers`. */
    async enter(request: FastifyRequest, reply: FastifyReply, command?: CommandName) {
      const { context, actor } = await identify(request, reply);
      if (command) authorizeAtAll(command, actor);
      else authorizeRead('customers', actor);
      return context;
    },

    async named(read: ReadsAcross, reference: string) {
      const card = await read('byReference')(reference);
      if (!card) throw new NotFound('account');
      return card;
    },

    /** 200 or 201 when it took effect, 202 when it waits for a second admin. */
    async answer(reply: FastifyReply, read: ReadsAcross, done: Answer<{ accountId: string }>, made = 200) {
      if (done.outcome === 'PREVIEWED') return reply.send({});
      if (done.outcome === 'PENDING_APPROVAL') {
        const { id, number } = done.request;
        return reply.code(202).send({ changeRequest: { id, number } });
      }
      const card = await read('byId')(done.result.accountId);
      if (!card) throw new NotFound('account');
      return reply.code(made).send({ account: showAccount(card) });
    },
  };
}
