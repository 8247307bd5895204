import { Field, ID, InputType, Int } from 'type-graphql';
import { SeenSubjectInput, SubjectInput } from '../../transport/graphql/subjectInput.js';

@InputType({ description: 'What is said of a secret before it is drawn.' })
export class NewSecretInput {
  @Field(() => String, { nullable: true })
  label?: string;

  @Field(() => Date, { nullable: true, description: 'Left out: as late as the account allows.' })
  expiresAt?: Date;
}

@InputType()
export class AddClientSecretInput extends NewSecretInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class RotateClientSecretInput extends SeenSubjectInput {
  @Field(() => String, { nullable: true, description: "The client's name, typed, where the account asks for it." })
  confirmation?: string;

  @Field(() => ID, { nullable: true, description: 'The secret to replace. Left out: every one.' })
  secretId?: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when what is replaced goes on, where the account lets secrets overlap. Left out: it stops now.',
  })
  overlapUntil?: Date;

  @Field(() => String, { nullable: true, description: 'Left out: the label of the secret that is replaced.' })
  label?: string;

  @Field(() => Date, { nullable: true, description: 'Left out: as late as the account allows.' })
  expiresAt?: Date;
}

@InputType()
export class RevokeClientSecretInput extends SubjectInput {
  @Field(() => ID)
  secretId!: string;

  @Field(() => String, { nullable: true, description: "The client's name, typed, where the account asks for it." })
  confirmation?: string;
}

@InputType()
export class RevealClientSecretInput extends SubjectInput {
  @Field(() => ID)
  secretId!: string;
}
