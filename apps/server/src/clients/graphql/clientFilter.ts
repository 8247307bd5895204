import type { ClientType } from '@countersign/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClientTypeEnum } from '../../transport/graphql/enums.js';

@InputType()
export class ClientFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these, at most 100.' })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Beginnings of words of the name, or of the client_id. In the order of names, those that begin with it come first.',
  })
  search?: string;

  @Field(() => ClientTypeEnum, { nullable: true })
  type?: ClientType;

  @Field(() => Boolean, { nullable: true })
  enabled?: boolean;

  @Field(() => ID, { nullable: true })
  moduleId?: string;

  @Field(() => ID, { nullable: true })
  accessTypeId?: string;

  @Field(() => String, { nullable: true })
  environment?: string;

  @Field(() => String, { nullable: true, description: "The beginning of the owner's email." })
  owner?: string;

  @Field(() => Int, { nullable: true, description: 'With a secret that is good, but for no longer than so many days.' })
  secretExpiresWithinDays?: number;

  @Field(() => Int, { nullable: true, description: 'Made at least so many days ago, and not used in any of them.' })
  unusedForDays?: number;
}
