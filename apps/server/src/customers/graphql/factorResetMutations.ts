import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { requestFactorReset } from '../commands/factorReset/requestFactorReset.js';
import { stopFactorReset } from '../commands/factorReset/stopFactorReset.js';
import { ShownFactorReset, showFactorReset } from './factorReset.js';

@ObjectType({ implements: Payload, description: 'What became of asking for a reset of second factors.' })
class RequestFactorResetPayload extends Payload {}

@ObjectType({ implements: Payload, description: 'What became of a reset of second factors.' })
class FactorResetPayload extends Payload {
  @Field(() => ShownFactorReset, {
    nullable: true,
    description: 'As it is afterwards; null where nothing was applied.',
  })
  factorReset!: ShownFactorReset | null;
}

async function show(answer: Answer<{ factorResetId: string }>, context: GraphqlContext): Promise<FactorResetPayload> {
  const id = resultOf(answer)?.factorResetId;
  const reset = id === undefined ? undefined : await context.reads.factorResets.byId(id);
  return { ...payload(answer), factorReset: reset ? showFactorReset(reset) : null };
}

export const FactorResetMutations = mutationsOf(
  mutation(
    requestFactorReset,
    RequestFactorResetPayload,
    (answer) => payload(answer),
    'Always waits for a second admin of the vendor; a day after that the second factors go, unless anybody who hears of it stops it.',
  ),
  mutation(
    stopFactorReset,
    FactorResetPayload,
    show,
    'By any admin of any account of the person, or by the vendor’s support.',
  ),
);
