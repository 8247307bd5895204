import { hkdfSync, randomBytes } from 'node:crypto';
import { type CommandName, IdempotencyKey } from '@countersign/schema';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { canonicalJson } from '../kernel/canonicalJson.js';
import { sha256 } from '../kernel/credential.js';
import { day } from '../kernel/duration.js';
import { isSameSecret } from '../kernel/isSameSecret.js';
import { parse } from '../kernel/parse.js';
import { RateLimited } from '../kernel/rateLimited.js';
import { IdempotencyKeyReused } from '../kernel/refusal.js';
import { sealUnder } from '../kernel/seal.js';
import { SecretValue } from '../kernel/secretValue.js';
import { attemptLimit } from '../limits/attempts.js';
import { type KeptAnswerRecord, keptAnswerBinding } from '../model/keptAnswer.js';
import { authorizeAgain, type ConditionalNeeds } from '../policy/authorize.js';
import type { Answer, Context, Repeatable } from './answer.js';

/** Keeps the answer to one request, and finds the one that was kept. */
export interface Keeper {
  readonly id: string;
  /**
   * @throws IdempotencyKeyReused when the key came with another request
   * @throws Forbidden when its sender may not have now what the request needed then
   */
  recall<Result>(): Promise<Answer<Result> | undefined>;
  /** @param needs what the request needed because of what it asked for */
  record(answer: Answer<unknown>, needs: ConditionalNeeds): KeptAnswerRecord;
  /** Does the work that keeps an answer. @throws RateLimited when the account has kept too many */
  counted<T>(work: () => Promise<T>): Promise<T>;
}

/** What shows a secret that the account keeps is answered from that copy, and each look is a fact of its own. */
const neverKept: readonly CommandName[] = ['revealClientSecret'];

export const isKept = (command: CommandName): boolean => !neverKept.includes(command);

/**
 * What the caller proves themselves with: an answer is told to nobody else, not even to the same person in another
 * session. Of a client it is the client itself, since a token lives shorter than an answer.
 */
function credentialOf(actor: Actor): readonly string[] {
  if (actor.kind === 'admin') return ['session', actor.id, actor.session?.id ?? ''];
  if (actor.kind !== 'client') return [actor.kind, actor.id];
  return [actor.personalTokenHash ?? 'client', actor.id, actor.onBehalfOf?.adminId ?? ''];
}

const Key = z.object({ idempotencyKey: IdempotencyKey });

/**
 * The answer is sealed under a key that follows from the caller's and from a salt, which is sealed under the installation's
 * key: neither the database nor the installation's key opens it, nor both together (docs/security.md).
 */
export function keeperOf(
  command: CommandName,
  { key, request }: Repeatable,
  { store, seal, actor, accountId, now }: Context,
): Keeper {
  const { idempotencyKey } = parse(Key, { idempotencyKey: key });
  const id = sha256(canonicalJson([accountId, credentialOf(actor), idempotencyKey]));
  // With the key, which nobody guesses: of the request alone, a passphrase in it could be.
  const requestHash = sha256(canonicalJson([idempotencyKey, request]));
  const sealWith = (salt: Buffer) =>
    sealUnder(Buffer.from(hkdfSync('sha256', idempotencyKey, salt, `countersign kept answer ${id}`, 32)));

  return {
    id,
    async recall() {
      const kept = await store.within(accountId).keptAnswers.byId(id, now());
      if (!kept) return undefined;
      if (kept.expiresAt <= now()) {
        // The key is free from now on, whenever the row would be tidied away.
        await store.keptAnswers.forget(kept);
        return undefined;
      }
      if (!isSameSecret(requestHash, kept.requestHash)) throw new IdempotencyKeyReused();
      const inner = sealWith(seal.open(kept.salt, keptAnswerBinding(id)));
      const { needs, ...answer } = JSON.parse(inner.open(kept.answer, 'answer').toString());
      // Another token of the same client, or the same person meanwhile, may do less than who was told.
      authorizeAgain(command, actor, needs);
      const told = kept.secret === null ? undefined : JSON.parse(inner.open(kept.secret, 'secret').toString());
      const secret = told && { ...told, value: new SecretValue(told.value) };
      return { ...answer, secret, isRepeat: true };
    },
    record(answer, needs) {
      const { secret, ...rest } = { secret: undefined, ...answer };
      const salt = randomBytes(32);
      const inner = sealWith(salt);
      const at = now();
      return {
        id,
        accountId,
        requestHash,
        salt: seal.close(salt, keptAnswerBinding(id)),
        answer: inner.close(JSON.stringify({ ...rest, needs }), 'answer'),
        secret: secret ? inner.close(JSON.stringify({ ...secret, value: secret.value.reveal() }), 'secret') : null,
        secretId: secret?.id ?? null,
        changeRequestId: answer.outcome === 'PENDING_APPROVAL' ? answer.request.id : null,
        createdAt: at,
        expiresAt: at + day,
      };
    },
    async counted(work) {
      const limit = attemptLimit('kept-answers', accountId);
      const at = now();
      const { count, resetsAt } = await store.limits.count(limit.key, limit.window, at);
      try {
        if (count > limit.maxAttempts) {
          const message = 'Too many requests with an idempotency key were answered within a day.';
          throw new RateLimited(Math.max(1, Math.ceil((resetsAt - at) / 1000)), { message, limitStatuses: [] });
        }
        const done = await work();
        // Another server kept its answer first.
        if (done === false) await store.limits.uncount(limit.key);
        return done;
      } catch (error) {
        await store.limits.uncount(limit.key);
        throw error;
      }
    },
  };
}
