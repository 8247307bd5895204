import { type LeakReporter, leakReporters } from '@countersign/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { AuditActor } from '../../transport/graphql/actor.js';
import { enumOf } from '../../transport/graphql/enums.js';
import {
  type ClientSecretRecord,
  type LeakMeasure,
  leakMeasures,
  type SecretState,
  secretStateOf,
  secretStates,
} from '../model/secret.js';

const SecretStateEnum = enumOf('SecretState', secretStates, 'Whether a secret works.', {
  LIVE: 'It works.',
  REPLACED: 'It has a successor, and works until its expiry.',
  EXPIRED: 'It works no more.',
});

const LeakReporterEnum = enumOf('LeakReporter', leakReporters, 'Who reported a leak.', {
  GITHUB: 'GitHub, whose secret scanning found it: the report was signed.',
  ANYBODY: 'Somebody who gave no proof of who they are.',
});
const LeakMeasureEnum = enumOf('LeakMeasure', leakMeasures, 'What was done about a leak at once.', {
  NONE: 'Nothing: the account only wants to be told, or it had ended before.',
  STOPPED: 'The secret was stopped, and all tokens of the client were revoked.',
  CLIENT_DISABLED: 'The secret was stopped, and the client was disabled.',
});

@ObjectType({ description: 'That a secret was found where it should not be.' })
export class SecretLeak {
  @Field(() => Date, { description: 'When it was last reported.' })
  at!: Date;

  @Field(() => LeakReporterEnum, { description: 'Who reported it.' })
  by!: LeakReporter;

  @Field(() => String, { nullable: true, description: 'Where it was found, in the words of the report.' })
  url!: string | null;

  @Field(() => LeakMeasureEnum, { description: 'What was done about it at once.' })
  measure!: LeakMeasure;
}

@ObjectType({ description: 'A secret without its value.' })
export class ClientSecret {
  @Field(() => ID, { description: 'The id of the secret.' })
  id!: string;

  @Field(() => String, { description: 'What its admins call it; empty for nothing.' })
  label!: string;

  @Field(() => String, { description: 'The prefix and the last four characters.' })
  hint!: string;

  @Field(() => SecretStateEnum, { description: 'Whether it works.' })
  state!: SecretState;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => AuditActor, { description: 'Who made it.' })
  createdBy!: AuditActor;

  @Field(() => Date, { nullable: true, description: 'Null until the secret is revoked.' })
  expiresAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The secret that takes its place, while the two overlap.' })
  replacedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the account keeps a copy that can be revealed.' })
  recoverable!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Of a secret that is being replaced: when it ends should the rotation be cancelled; null for never.',
  })
  endsOtherwise!: Date | null;

  @Field(() => SecretLeak, { nullable: true, description: 'That it was reported as leaked; null where it was not.' })
  leak!: SecretLeak | null;
}

export const showLeak = ({ leak }: ClientSecretRecord): SecretLeak | null =>
  leak && { ...leak, at: new Date(leak.at), url: leak.url || null };

export const showSecret = (secret: ClientSecretRecord, now: number): ClientSecret => ({
  id: secret.id,
  label: secret.label,
  hint: secret.hint,
  state: secretStateOf(secret, now),
  createdAt: new Date(secret.createdAt),
  createdBy: secret.createdBy,
  expiresAt: secret.expiresAt === null ? null : new Date(secret.expiresAt),
  replacedBy: secret.replacedBy,
  recoverable: secret.sealed !== null,
  endsOtherwise: secret.endsOtherwise === null ? null : new Date(secret.endsOtherwise),
  leak: showLeak(secret),
});
