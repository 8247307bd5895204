import { Ctx, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Account } from '../../accounts/graphql/account.js';
import { ManagedClients } from '../../clients/graphql/client.js';
import { ActorPrincipal } from '../../transport/graphql/actor.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { whoami } from '../flows/whoami.js';
import { programKinds, type TokenFacts } from '../model/tokenFacts.js';

const ProgramKind = Object.fromEntries(programKinds.map((kind) => [kind, kind]));
registerEnumType(ProgramKind, {
  name: 'ProgramKind',
  description: 'What a program proves itself with.',
  valuesConfig: {
    CLIENT: { description: 'An access token of a client of the account.' },
    PERSONAL_TOKEN: { description: 'A token that a person made for a program of their own.' },
  },
});

@ObjectType({ description: 'What is left of one limit, of the request that asks included.' })
class LimitStatus {
  @Field(() => String, { description: 'The name of the limit, as the RateLimit header has it.' })
  name!: string;

  @Field(() => Int, { description: 'How much is allowed in a window.' })
  quota!: number;

  @Field(() => String, { description: 'What is counted.' })
  unit!: string;

  @Field(() => Int, { description: 'What is left.' })
  remaining!: number;

  @Field(() => Int, { description: 'The length of a window.' })
  windowSeconds!: number;

  @Field(() => Int, { description: 'When the window ends, in seconds from now.' })
  resetsInSeconds!: number;
}

@ObjectType({ description: 'The program that asks, as its token has it at this moment.' })
class Whoami {
  @Field(() => ID, { description: 'The id of the client, or of the personal token.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ProgramKind, { description: 'What it proves itself with.' })
  kind!: TokenFacts['kind'];

  @Field(() => Account, { description: 'The account that it acts in.' })
  account!: Account;

  @Field(() => String, { nullable: true, description: 'The environment of the client; null of a personal token.' })
  environment!: string | null;

  @Field(() => ActorPrincipal, {
    nullable: true,
    description: 'The admin in whose name it acts, who may do all that it may; null where it acts for itself.',
  })
  onBehalfOf!: ActorPrincipal | null;

  @Field(() => [String], {
    description: 'Those of Countersign itself that its token has, that it still has, and that the person may use.',
  })
  scopes!: string[];

  @Field(() => ManagedClients, { nullable: true, description: 'The clients that it manages and sees; null for all.' })
  managedClients!: ManagedClients | null;

  @Field(() => Date, { description: 'When the token ends.' })
  expiresAt!: Date;

  @Field(() => [LimitStatus], { description: 'The limits that this request was counted by.' })
  rateLimits!: LimitStatus[];
}

@Resolver()
export class WhoamiResolver {
  @Query(() => Whoami, { description: 'The program that asks: open to every token, whatever its scopes.' })
  async whoami(@Ctx() context: GraphqlContext): Promise<Whoami> {
    return whoami(context);
  }
}
