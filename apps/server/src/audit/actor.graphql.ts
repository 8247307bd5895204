import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who did something.' })
export class AuditActor {
  @Field(() => String, { description: '`admin`, `client`, `operator`, `recipient` or `service`.' })
  kind!: string;

  @Field(() => String)
  id!: string;

  @Field(() => String, { description: 'The name that it had then.' })
  name!: string;
}
