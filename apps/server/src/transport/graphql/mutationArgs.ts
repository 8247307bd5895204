import 'reflect-metadata';
import { ArgsType, Field } from 'type-graphql';

/** The arguments of every mutation besides its input. */
@ArgsType()
export class MutationArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Tell what would change, and change nothing.' })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, for the one who has to approve it.' })
  comment?: string;
}
