import type { Privilege } from '@countersign/schema';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Account } from '../../accounts/graphql/account.js';
import { NotFound } from '../../kernel/refusal.js';
import { type GraphqlContext, personIn } from '../../transport/graphql/context.js';
import { PrivilegeEnum } from '../../transport/graphql/enums.js';

@ObjectType({ description: 'The signed-in admin.' })
export class Viewer {
  @Field(() => ID, { description: 'The id of their admin in this account.' })
  id!: string;

  @Field(() => String, { description: 'Their name in this account.' })
  name!: string;

  @Field(() => String, { description: 'Their address.' })
  email!: string;

  @Field(() => [PrivilegeEnum], { description: 'What they may do in this account.' })
  privileges!: readonly Privilege[];

  @Field(() => Account, { description: 'The account that they act in.' })
  account!: Account;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when one of the vendor’s people looks inside this account; null for those who belong to it.',
  })
  looksUntil!: Date | null;
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'The signed-in admin.' })
  async viewer(@Ctx() context: GraphqlContext): Promise<Viewer> {
    const { actor, signedIn } = context;
    if (actor.kind === 'support' && signedIn) {
      const { id, name, privileges, endsAt } = actor;
      const { email } = signedIn.person;
      return { id, name, email, privileges, account: await this.account(context), looksUntil: new Date(endsAt) };
    }
    const { admin, person } = personIn(context).signedIn;
    return {
      id: admin.id,
      name: admin.name,
      email: person.email,
      privileges: admin.privileges,
      account: await this.account(context),
      looksUntil: null,
    };
  }

  @Query(() => Account, { description: 'The account that is looked at.' })
  async account(@Ctx() { reads }: GraphqlContext): Promise<Account> {
    const account = await reads.account();
    if (!account) throw new NotFound('account');
    return account;
  }
}
