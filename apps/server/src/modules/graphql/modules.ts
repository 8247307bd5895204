import type { ModuleStanding } from '@countersign/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { offeredIn, standingIn } from './entitlementsOf.js';
import { Module, ModuleConnection, ModuleOffer, ModuleStandingEnum, showModule, showOffer } from './module.js';

const byKey = 'modules.key';

@Resolver(() => Module)
export class ModulesResolver {
  @Query(() => ModuleConnection, { description: 'In the order of their keys.' })
  async modules(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { reads }: GraphqlContext) {
    const page = await reads.modules.page(pageRequest(byKey, args));
    return toConnection(page, byKey, (module) => ({ value: module.key, id: module.id }), showModule);
  }

  @Query(() => Module, { description: 'One module. NOT_FOUND where the account has no such one.' })
  async module(
    @Arg('id', () => ID, { description: 'The id of the module, or `key:` and its key.' }) id: string,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<Module> {
    const module = await loaders.module.load(id);
    if (!module) throw new NotFound('module');
    return showModule(module);
  }

  @FieldResolver(() => [ModuleOffer], { description: 'What the account is entitled to of it; none of its own.' })
  async offers(@Root() module: Readonly<Module>, @Ctx() context: GraphqlContext): Promise<ModuleOffer[]> {
    return ((await offeredIn(context, module)).offers ?? []).map(showOffer);
  }

  @FieldResolver(() => Int, {
    complexity: 5,
    description: 'How many of the account’s clients are granted it; counted no further than 1,000.',
  })
  async clientCount(@Root() { id }: Readonly<Module>, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.clientsWithModule.load(id)) ?? 0;
  }

  @FieldResolver(() => ModuleStandingEnum, { description: 'In any of the account’s environments.' })
  async standing(@Root() module: Readonly<Module>, @Ctx() context: GraphqlContext): Promise<ModuleStanding> {
    return (await standingIn(context, module, undefined)).standing;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the vendor that publishes it; null of an account’s own.',
  })
  async provider(@Root() { accountId: of }: Readonly<Module>, @Ctx() { accountId, reads }: GraphqlContext) {
    return of === accountId ? null : ((await reads.catalogue.vendorName()) ?? null);
  }
}
