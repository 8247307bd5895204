import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../accounts/graphql/account.js';
import { Client } from '../../clients/graphql/client.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { keptAddresses } from '../model/clientAddress.js';
import type { RecentAddress as ReadAddress } from '../model/usageReads.js';

@ObjectType({ description: 'From where a program came, and got what it asked for.' })
class RecentAddress {
  @Field(() => String, { description: 'An IPv4 address, or a network of IPv6 addresses: as a range, it allows it.' })
  network!: string;

  @Field(() => Date, { description: 'To the hour.' })
  lastAt!: Date;
}

@Resolver(() => Client)
export class RecentAddressesResolver {
  @FieldResolver(() => [RecentAddress], {
    description: `From where it came in the past 30 days, the latest first; at most ${keptAddresses}, up to a second behind.`,
  })
  async recentAddresses(@Root() { id }: Readonly<Client>, @Ctx() { reads }: GraphqlContext): Promise<RecentAddress[]> {
    return (await reads.usage.addressesOf(id)).map(showAddress);
  }

  @Query(() => [RecentAddress], {
    description: `From where all clients of the account came in the past 30 days, the latest first; at most ${keptAddresses}.`,
  })
  async recentAddressesOfAccount(@Ctx() { reads }: GraphqlContext): Promise<RecentAddress[]> {
    return (await reads.usage.addressesOfAccount(keptAddresses)).map(showAddress);
  }
}

@Resolver(() => Account)
export class UntrustedProxyResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether this request came through a proxy that TRUST_PROXY does not name: then the address of every program is the proxy’s, and ranges cannot tell one from another.',
  })
  hasUntrustedProxy(@Root() _account: Readonly<Account>, @Ctx() { hasUntrustedProxy }: GraphqlContext): boolean {
    return hasUntrustedProxy;
  }
}

const showAddress = ({ network, lastAt }: ReadAddress): RecentAddress => ({ network, lastAt: new Date(lastAt) });
