import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The admin in whose name a program acted.' })
export class ActorPrincipal {
  @Field(() => ID, { description: 'The id of the admin.' })
  id!: string;

  @Field(() => String, { description: 'Their name at that time.' })
  name!: string;
}

@ObjectType({
  description: 'The author of a change, a request or a vote. A program may be named like a person: go by `kind`.',
})
export class AuditActor {
  @Field(() => String, { description: '`admin`, `client`, `operator`, `recipient` or `service`.' })
  kind!: string;

  @Field(() => String, { description: 'The id of the admin or client; of the others a name of its own.' })
  id!: string;

  @Field(() => String, { description: 'Its name at that time.' })
  name!: string;

  @Field(() => ActorPrincipal, { nullable: true, description: 'Null for an actor that acted for itself.' })
  onBehalfOf!: ActorPrincipal | null;
}
