import { type ClientLimitSource, clientLimitSources, type LimitName } from '@countersign/schema';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Account } from '../../accounts/model/account.js';
import { LimitNameEnum } from '../../plans/graphql/limits.js';
import { limitHeld } from '../../plans/model/limits.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { isLive } from '../model/secret.js';
import { Client } from './client.js';

const ClientLimitSourceEnum = enumOf('ClientLimitSource', clientLimitSources, 'Whose word a limit of a client is.', {
  CLIENT: 'What is set for the client itself.',
  PLAN: 'That of the account’s plan.',
  VENDOR: 'What the vendor allows the account in place of its plan’s.',
  ACCOUNT: 'A policy of the account.',
  OPERATOR: 'The operator’s.',
});

@ObjectType({ description: 'A limit that holds for a client: the least of what is set for it and what anybody says.' })
class ClientLimit {
  @Field(() => LimitNameEnum, { description: 'What is limited.' })
  limit!: LimitName;

  @Field(() => Int, { description: 'How much or how many at most, in the unit that the name of the limit says.' })
  value!: number;

  @Field(() => ClientLimitSourceEnum, { description: 'Whose word it is.' })
  by!: ClientLimitSource;

  @Field(() => Int, {
    description: 'What the client has of it: more than the value where a limit came later, which leaves it as it is.',
  })
  has!: number;
}

const ofRequest = new WeakMap<GraphqlContext, Promise<Account | undefined>>();

/** The account of a request, read once for all rows of a list. */
function accountOf(context: GraphqlContext): Promise<Account | undefined> {
  const known = ofRequest.get(context) ?? context.reads.account();
  ofRequest.set(context, known);
  return known;
}

@Resolver(() => Client)
export class ClientLimitsResolver {
  @FieldResolver(() => [ClientLimit], { description: 'Those that hold, each with whose word it is.' })
  async limits(@Root() client: Readonly<Client>, @Ctx() context: GraphqlContext): Promise<ClientLimit[]> {
    const { loaders, store, now } = context;
    const [account, secrets] = await Promise.all([accountOf(context), loaders.secretsOf.load(client.id)]);
    if (!account) return [];
    const lifetime = client.accessTokenLifetime;
    const longest = limitHeld('maxAccessTokenLifetimeSeconds', account, store.bounds);
    const most = limitHeld('maxSecretsPerClient', account);
    return [
      {
        limit: 'maxAccessTokenLifetimeSeconds',
        ...(longest && longest.value < lifetime ? longest : { value: lifetime, by: 'CLIENT' as const }),
        has: lifetime,
      },
      ...(most
        ? [
            {
              limit: 'maxSecretsPerClient' as const,
              ...most,
              has: secrets.filter((secret) => isLive(secret, now())).length,
            },
          ]
        : []),
    ];
  }
}
