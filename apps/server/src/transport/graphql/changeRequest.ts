import { type ChangeRequestState, changeRequestStates } from '@countersign/schema';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type ChangeRequestRecord,
  needsConfirmation,
  requesterOf,
  requestStateAt,
} from '../../changes/model/changeRequest.js';
import { commandTitle } from '../../changes/model/commandTitle.js';
import type { Json } from '../../kernel/json.js';
import { AuditActor } from './actor.js';
import { connectionOf } from './connection.js';
import { enumOf } from './enums.js';
import { FieldChange } from './fieldChange.js';

export const ChangeRequestStateEnum = enumOf('ChangeRequestState', changeRequestStates);
const VoteEnum = enumOf('Vote', ['APPROVE', 'REJECT']);

@ObjectType({ description: 'Something about a change that a reviewer should not miss.' })
export class ChangeRisk {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({ description: "One admin's word on a request." })
export class ChangeVote {
  @Field(() => AuditActor)
  voter!: AuditActor;

  @Field(() => VoteEnum)
  vote!: 'APPROVE' | 'REJECT';

  @Field(() => String)
  reason!: string;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'The subject of a change.' })
export class ChangeSubject {
  @Field(() => String, { description: '`client`, `module`, `accessType`, `admin` or `account`.' })
  kind!: string;

  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({
  description:
    'Whether the person in whose name a program asked has said, in a session of their own, that they want it.',
})
export class ChangeConfirmation {
  @Field(() => Boolean, { description: 'False where a person asked, or a program for itself.' })
  needed!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was given; null while it waits, or where none is needed.',
  })
  at!: Date | null;
}

@ObjectType({ description: 'A change that waits until other admins approve it.' })
export class ChangeRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Send it back with the decision, which is bound to the version that was shown.' })
  version!: number;

  @Field(() => Int, { description: 'The number that people refer to; 1 for the first of an account.' })
  number!: number;

  @Field(() => String, { description: 'The mutation that was asked for.' })
  command!: string;

  @Field(() => String, { description: 'Its title, before the name of its subject: “Rotate the secret of”.' })
  title!: string;

  @Field(() => GraphQLJSON, { description: 'Its input as submitted, without secrets.' })
  input!: Json;

  @Field(() => ChangeSubject)
  subject!: ChangeSubject;

  @Field(() => [FieldChange])
  changes!: readonly FieldChange[];

  @Field(() => [ChangeRisk])
  risks!: readonly ChangeRisk[];

  @Field(() => AuditActor, { description: 'The requester; for a program also the person in whose name it acts.' })
  requester!: AuditActor;

  @Field(() => String, { description: "Why, in the requester's words." })
  comment!: string;

  @Field(() => Int)
  approversNeeded!: number;

  @Field(() => ChangeConfirmation)
  confirmation!: ChangeConfirmation;

  @Field(() => ChangeRequestStateEnum)
  state!: ChangeRequestState;

  @Field(() => String, { description: 'The reason of the decision; empty while the request is open.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: "The request that took this one's place." })
  replacedBy!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
}

@ObjectType()
export class ChangeRequestConnection extends connectionOf('ChangeRequest', () => ChangeRequest) {}

/** Sealed values in the input of a request are never shown: a ciphertext today is a secret once the key has leaked. */
const withoutSealed = (input: Json): Json =>
  input !== null && typeof input === 'object' && !Array.isArray(input)
    ? Object.fromEntries(Object.entries(input).filter(([field]) => !field.startsWith('sealed')))
    : input;

export const showChangeRequest = (request: ChangeRequestRecord, now: number): ChangeRequest => ({
  ...request,
  input: withoutSealed(request.input),
  requester: requesterOf(request),
  title: commandTitle(request.command),
  subject: { kind: request.subjectKind, id: request.subjectId, name: request.subjectName },
  confirmation: {
    needed: needsConfirmation(request),
    at: request.confirmedAt === null ? null : new Date(request.confirmedAt),
  },
  state: requestStateAt(request, now),
  createdAt: new Date(request.createdAt),
  expiresAt: new Date(request.expiresAt),
  decidedAt: request.decidedAt === null ? null : new Date(request.decidedAt),
});
