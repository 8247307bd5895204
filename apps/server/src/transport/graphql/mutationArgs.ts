import 'reflect-metadata';
import { ArgsType, Field } from 'type-graphql';

/** The arguments of every mutation besides its input. */
@ArgsType()
export class MutationArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A preview: returns the changes without applying them.',
  })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason, for the reviewer.' })
  comment?: string;
}
