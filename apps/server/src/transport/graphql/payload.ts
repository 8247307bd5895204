import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { NewSecret as MadeSecret } from '../../kernel/newSecret.js';
import { ChangeRequest, ChangeRisk, showChangeRequest } from './changeRequest.js';
import { enumOf } from './enums.js';
import { FieldChange } from './fieldChange.js';

const outcomes = ['APPLIED', 'PENDING_APPROVAL', 'PREVIEWED', 'SUPERSEDED'] as const;
type Outcome = (typeof outcomes)[number];
const OutcomeEnum = enumOf('Outcome', outcomes, 'The outcome of a mutation.', {
  APPLIED: 'It took effect, or was so already.',
  PENDING_APPROVAL: 'It waits for other admins: nothing has changed.',
  PREVIEWED: 'It was a dry run: nothing has changed.',
  SUPERSEDED:
    'Of an approval or a confirmation: something that the request depends on had changed. Nothing of it is applied.',
});

/**
 * The common fields of every mutation's answer; an interface, so that a client can query any mutation's outcome by the
 * same fragment.
 */
@InterfaceType({ description: 'The common part of every mutation’s payload.' })
export abstract class Payload {
  @Field(() => OutcomeEnum, { description: 'Whether it took effect, waits, or was only previewed.' })
  outcome!: Outcome;

  @Field(() => [FieldChange], { description: 'The fields that changed; in a preview, that would change.' })
  changes!: FieldChange[];

  @Field(() => [ChangeRisk], {
    description: 'Each permission that grows, in words; in a preview, that would grow.',
  })
  risks!: readonly ChangeRisk[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'In a preview: whether the change would wait for a second admin.',
  })
  wouldWait!: boolean | null;

  @Field(() => ChangeRequest, {
    nullable: true,
    description: 'The change request that waits, or that was just decided.',
  })
  changeRequest!: ChangeRequest | null;
}

@ObjectType({ description: 'A new secret. Its value is shown only this time.' })
export class NewSecret {
  @Field(() => ID, { description: 'The id of the secret.' })
  id!: string;

  @Field(() => String, { description: 'The prefix and the last four characters.' })
  hint!: string;

  @Field(() => String, { description: 'The secret itself.' })
  value!: string;
}

@ObjectType({ implements: Payload, description: 'The answer to a mutation that has nothing of its own to show.' })
export class DonePayload extends Payload {}

@ObjectType({ implements: Payload, description: 'The answer to a mutation that removes something.' })
export class DeletedPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of what is gone; null where nothing took effect.' })
  deletedId!: string | null;
}

/** The common part of a payload, from an answer. */
export const payload = (answer: Answer<unknown>): Payload => ({
  outcome: answer.outcome,
  changes: [...answer.changes],
  risks: answer.risks,
  wouldWait: answer.outcome === 'PREVIEWED' ? answer.wouldWait : null,
  changeRequest:
    answer.outcome === 'PENDING_APPROVAL' ? showChangeRequest(answer.request, answer.request.createdAt) : null,
});

/** The result of a command that was applied. */
export const resultOf = <R>(answer: Answer<R>): R | undefined =>
  answer.outcome === 'APPLIED' ? answer.result : undefined;

/** The only place where a GraphQL answer reveals the secret that its mutation created. */
export const showNewSecret = (answer: Answer<unknown>): NewSecret | null => {
  const secret: MadeSecret | undefined = answer.outcome === 'PREVIEWED' ? undefined : answer.secret;
  return secret && !secret.isLink ? { id: secret.id, hint: secret.hint, value: secret.value.reveal() } : null;
};

/** The link that shows a secret. Its token stands in the fragment, which browsers send to nobody: not to us in a log, not to others in a referrer. */
export const showLink = (answer: Answer<unknown>, publicUrl: string): string | null => {
  const secret: MadeSecret | undefined = answer.outcome === 'PREVIEWED' ? undefined : answer.secret;
  return secret?.isLink ? `${publicUrl}/share-link#${secret.value.reveal()}` : null;
};
