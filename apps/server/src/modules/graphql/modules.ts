import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { Module, ModuleConnection, showModule } from './module.js';

const byKey = 'modules.key';

@Resolver(() => Module)
export class ModulesResolver {
  @Query(() => ModuleConnection, { description: 'In the order of their keys.' })
  async modules(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { reads }: GraphqlContext) {
    const page = await reads.modules.page(pageRequest(byKey, args));
    return toConnection(page, byKey, (module) => ({ value: module.key, id: module.id }), showModule);
  }

  @Query(() => Module)
  async module(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphqlContext): Promise<Module> {
    const module = await loaders.module.load(id);
    if (!module) throw new NotFound('module');
    return showModule(module);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the vendor that publishes it; null of an account’s own.',
  })
  async provider(@Root() { accountId: of }: Module, @Ctx() { accountId, reads }: GraphqlContext) {
    return of === accountId ? null : ((await reads.catalogue.vendorName()) ?? null);
  }
}
