import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { Admin, AdminConnection, SecondFactors, showAdmin } from './admin.js';

const byEmail = 'admins.email';

@Resolver(() => Admin)
export class AdminsResolver {
  @Query(() => AdminConnection, { description: 'In the order of their addresses.' })
  async admins(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { reads }: GraphqlContext) {
    const page = await reads.admins.page(pageRequest(byEmail, args));
    return toConnection(page, byEmail, (admin) => ({ value: admin.email, id: admin.id }), showAdmin);
  }

  @Query(() => Admin, { description: 'One admin. NOT_FOUND where the account has no such one.' })
  async admin(
    @Arg('id', () => ID, { description: 'The id of the admin.' }) id: string,
    @Ctx() { reads }: GraphqlContext,
  ): Promise<Admin> {
    const admin = await reads.admins.byId(id);
    if (!admin) throw new NotFound('admin');
    return showAdmin(admin);
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When they last signed in to this account.' })
  async lastSignedInAt(@Root() admin: Readonly<Admin>, @Ctx() { loaders }: GraphqlContext): Promise<Date | null> {
    const at = await loaders.lastSignIn.load(admin.id);
    return at === undefined ? null : new Date(at);
  }

  @FieldResolver(() => SecondFactors, { description: 'Which second factors they have.' })
  async secondFactors(@Root() admin: Readonly<Admin>, @Ctx() { loaders }: GraphqlContext): Promise<SecondFactors> {
    return (await loaders.secondFactors.load(admin.id)) ?? { hasTotp: false, passkeys: 0 };
  }
}
