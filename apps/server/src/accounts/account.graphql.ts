import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A customer company: everything belongs to one.' })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'Where clients live; `production` first.' })
  environments!: readonly string[];
}
