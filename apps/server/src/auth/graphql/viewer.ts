import type { Privilege } from '@countersign/schema';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Account } from '../../accounts/graphql/account.js';
import { NotFound } from '../../kernel/refusal.js';
import { type GraphqlContext, personIn } from '../../transport/graphql/context.js';
import { PrivilegeEnum } from '../../transport/graphql/enums.js';

@ObjectType({ description: 'The signed-in admin.' })
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [PrivilegeEnum])
  privileges!: readonly Privilege[];

  @Field(() => Account)
  account!: Account;
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer)
  async viewer(@Ctx() context: GraphqlContext): Promise<Viewer> {
    const { admin, person } = personIn(context).signedIn;
    return {
      id: admin.id,
      name: admin.name,
      email: person.email,
      privileges: admin.privileges,
      account: await this.account(context),
    };
  }

  @Query(() => Account, { description: 'The account that is looked at.' })
  async account(@Ctx() { reads }: GraphqlContext): Promise<Account> {
    const account = await reads.account();
    if (!account) throw new NotFound('account');
    return account;
  }
}
