import 'reflect-metadata';
import { ArgsType, Field } from 'type-graphql';

/** The arguments of every mutation besides its input. */
@ArgsType()
export class MutationArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A preview: answers what would change, and changes nothing.',
  })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason, for the admin who approves the change.' })
  comment?: string;
}
