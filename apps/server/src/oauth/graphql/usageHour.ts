import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The outcomes of token requests within an hour.' })
export class UsageHour {
  @Field(() => Date, { description: 'When the hour began.' })
  start!: Date;

  @Field(() => Int)
  answered!: number;

  @Field(() => Int)
  refused!: number;
}
