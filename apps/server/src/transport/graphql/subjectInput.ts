import { Field, ID, InputType, Int } from 'type-graphql';

/** What a mutation is about. The inputs of mutations extend it. */
@InputType()
export class SubjectInput {
  @Field(() => ID)
  id!: string;
}

/** The same, as whoever asks has seen it. */
@InputType()
export class SeenSubjectInput extends SubjectInput {
  @Field(() => Int, { description: 'The version that was last seen; a newer one is a CONFLICT.' })
  expectedVersion!: number;
}
