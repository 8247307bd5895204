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
import { Node } from './node.js';

export const ChangeRequestStateEnum = enumOf(
  'ChangeRequestState',
  changeRequestStates,
  'What came of a change request.',
  {
    OPEN: 'It waits for a decision.',
    APPLIED: 'It was approved, and has taken effect.',
    REJECTED: 'An admin rejected it.',
    WITHDRAWN: 'Its requester took it back.',
    EXPIRED: 'Nobody decided in time.',
    SUPERSEDED: 'Something that it depends on changed: nothing of it was applied. Ask for it again.',
  },
);
const VoteEnum = enumOf('Vote', ['APPROVE', 'REJECT'], 'The word of an admin on a change request.', {
  APPROVE: 'For it.',
  REJECT: 'Against it, which ends the request.',
});

@ObjectType({ description: 'Something about a change that a reviewer should not miss.' })
export class ChangeRisk {
  @Field(() => String, {
    description: 'Which risk it is, for programs: the field that grows, or `unexplained`, `enabled`, `unattended`.',
  })
  code!: string;

  @Field(() => String, { description: 'The same in words.' })
  message!: string;
}

@ObjectType({ description: "One admin's word on a request." })
export class ChangeVote {
  @Field(() => AuditActor, { description: 'Who cast it.' })
  voter!: AuditActor;

  @Field(() => VoteEnum, { description: 'For it or against it.' })
  vote!: 'APPROVE' | 'REJECT';

  @Field(() => String, { description: 'Why, in the voter’s words; empty for none.' })
  reason!: string;

  @Field(() => Date, { description: 'When it was cast.' })
  at!: Date;
}

@ObjectType({ description: 'The subject of a change.' })
export class ChangeSubject {
  @Field(() => String, { description: '`client`, `module`, `accessType`, `admin` or `account`.' })
  kind!: string;

  @Field(() => String, { description: 'Its id; of a creation the id that it is to have.' })
  id!: string;

  @Field(() => String, { description: 'Its name when it was asked for.' })
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

@ObjectType({ implements: Node, description: 'A change that waits until other admins approve it.' })
export class ChangeRequest {
  @Field(() => ID, { description: 'The id of the change request.' })
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

  @Field(() => ChangeSubject, { description: 'What it would change.' })
  subject!: ChangeSubject;

  @Field(() => [FieldChange], { description: 'What it would change, as it was when it was asked for.' })
  changes!: readonly FieldChange[];

  @Field(() => [ChangeRisk], { description: 'What a reviewer should not miss.' })
  risks!: readonly ChangeRisk[];

  @Field(() => AuditActor, { description: 'The requester; for a program also the person in whose name it acts.' })
  requester!: AuditActor;

  @Field(() => String, { description: "Why, in the requester's words." })
  comment!: string;

  @Field(() => Int, { description: 'How many approvals it needs.' })
  approversNeeded!: number;

  @Field(() => ChangeConfirmation, {
    description: 'Whether a person has to confirm what a program asked in their name.',
  })
  confirmation!: ChangeConfirmation;

  @Field(() => ChangeRequestStateEnum, { description: 'What came of it.' })
  state!: ChangeRequestState;

  @Field(() => String, { description: 'The reason of the decision; empty while the request is open.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: "The request that took this one's place." })
  replacedBy!: string | null;

  @Field(() => Date, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it lapses without a decision.' })
  expiresAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was applied, rejected, withdrawn or superseded; null while it is open.',
  })
  decidedAt!: Date | null;
}

@ObjectType({ description: 'A page of a list (Relay).' })
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
