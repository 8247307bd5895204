import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The outcomes of token requests within an hour.' })
export class UsageHour {
  @Field(() => Date, { description: 'When the hour began.' })
  start!: Date;

  @Field(() => Int, { description: 'How many were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many were refused.' })
  refused!: number;
}
