import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import { AuditActor } from '../../transport/graphql/actor.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload } from '../../transport/graphql/payload.js';
import { handOffClientSecret } from '../commands/handOff/handOffClientSecret.js';
import { recallHandOff } from '../commands/handOff/recallHandOff.js';
import { type HandOffRecord, type HandOffState, handOffStates, stateOf } from '../model/handOff.js';
import { Client } from './client.js';
import { ClientPayload, showChange } from './clientPayload.js';

const HandOffStateEnum = enumOf(
  'HandOffState',
  handOffStates,
  'LOCKED: the passphrase was wrong too often. STOPPED: the secret itself was.',
);

@ObjectType({ description: 'A link that shows a secret once, to whoever opens it first.' })
export class HandOff {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  secretId!: string;

  @Field(() => String, { description: "The secret's." })
  hint!: string;

  @Field(() => HandOffStateEnum)
  state!: HandOffState;

  @Field(() => Boolean)
  hasPassphrase!: boolean;

  @Field(() => Int, { description: 'How often a wrong passphrase may still be tried.' })
  attemptsLeft!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => AuditActor)
  createdBy!: AuditActor;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => Date, { nullable: true })
  openedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The address that it was opened from.' })
  openedFrom!: string | null;
}

@ObjectType({ implements: Payload })
class HandOffPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'This is the only time that the link is told.' })
  link!: string | null;
}

function show(answer: Answer<unknown>, { publicUrl }: GraphqlContext): HandOffPayload {
  const token = answer.outcome === 'APPLIED' ? answer.secret?.value.reveal() : undefined;
  // In the fragment, which browsers send to nobody: not to us in a log, not to others in a referrer.
  return { ...payload(answer), link: token === undefined ? null : `${publicUrl}/hand-off#${token}` };
}

export const HandOffMutations = mutationsOf(
  mutation(
    handOffClientSecret,
    HandOffPayload,
    show,
    'A link that shows a secret once. Send the client id another way.',
  ),
  mutation(recallHandOff, ClientPayload, showChange, 'Takes back a link that was not opened. Never waits.'),
);

@Resolver(() => Client)
export class HandOffsResolver {
  @FieldResolver(() => [HandOff], { description: 'The links to its secrets, the newest first.' })
  async handOffs(@Root() client: Client, @Ctx() { loaders, now }: GraphqlContext): Promise<HandOff[]> {
    const handOffs = await loaders.handOffsOf.load(client.id);
    return handOffs.map((handOff) => showHandOff(handOff, now()));
  }
}

const showHandOff = (handOff: HandOffRecord, now: number): HandOff => ({
  id: handOff.id,
  secretId: handOff.secretId,
  hint: handOff.hint,
  state: stateOf(handOff, now),
  hasPassphrase: handOff.salt !== null,
  attemptsLeft: handOff.attemptsLeft,
  createdAt: new Date(handOff.createdAt),
  createdBy: handOff.createdBy,
  expiresAt: new Date(handOff.expiresAt),
  openedAt: handOff.state === 'OPENED' && handOff.endedAt !== null ? new Date(handOff.endedAt) : null,
  openedFrom: handOff.state === 'OPENED' ? handOff.openedFrom : null,
});
