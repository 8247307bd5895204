import { type CatalogueState, catalogueStates } from '@countersign/schema';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { readsAcross } from '../../customers/flows/readsAcross.js';
import type { TouchedCustomer } from '../../customers/model/reads.js';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { isOfCatalogue } from '../model/module.js';
import { CatalogueModule, CatalogueModuleConnection, ModuleOffer, showCatalogueModule, showOffer } from './module.js';

const CatalogueStateEnum = enumOf(
  'CatalogueState',
  catalogueStates,
  'Where a module of the vendor’s catalogue stands.',
  {
    DRAFT: 'No account sees it yet.',
    PUBLISHED: 'Accounts that are entitled may grant it.',
    DEPRECATED: 'It goes on until its end, and is in no token from then on.',
    WITHDRAWN: 'It is in no token any more.',
  },
);

const byKey = 'catalogue.key';

@ArgsType()
class CatalogueArgs extends ConnectionArgs {
  @Field(() => CatalogueStateEnum, { nullable: true, description: 'Only modules in this state; left out, in any.' })
  state?: CatalogueState;
}

@ObjectType({ description: 'An account with clients that are granted a module.' })
class ModuleUser {
  @Field(() => ID, { description: 'The account’s id.' })
  id!: string;

  @Field(() => String, { description: 'The name of the account.' })
  name!: string;

  @Field(() => Int, { description: 'Counted no further than 1,000.' })
  clients!: number;
}

@ObjectType({ description: 'Who is entitled to a module, and to how much of it.' })
class Entitlement extends ModuleOffer {
  @Field(() => ID, { nullable: true, description: 'Null for every account, and of a plan.' })
  accountId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Every account that has this plan.' })
  planId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the plan whose accounts are entitled; null for no plan.',
  })
  planName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the account that is entitled; null for every one, or every one with a plan.',
  })
  accountName!: string | null;
}

@ObjectType({ description: 'What holds for the vendor’s catalogue as a whole.' })
class Catalogue {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether accounts may define modules of their own. Null before anything was published: they may until then.',
  })
  ownModules!: boolean | null;
}

@Resolver(() => CatalogueModule)
export class CatalogueResolver {
  @Query(() => Catalogue, { description: 'What holds for the catalogue as a whole: for the vendor.' })
  async catalogue(@Ctx() { reads }: GraphqlContext): Promise<Catalogue> {
    const { catalogue } = await reads.catalogue.claims([]);
    if (!catalogue) throw new NotFound('catalogue');
    return catalogue;
  }

  @Query(() => CatalogueModuleConnection, {
    description: 'What the vendor publishes, drafts and withdrawn, in the order of their keys: for the vendor.',
  })
  async catalogueModules(
    @Args(() => CatalogueArgs) { state, ...args }: CatalogueArgs,
    @Ctx() { reads }: GraphqlContext,
  ) {
    const page = await reads.modules.cataloguePage(state, pageRequest(byKey, args));
    return toConnection(page, byKey, ({ key, id }) => ({ value: key, id }), showCatalogueModule);
  }

  @Query(() => CatalogueModule, { description: 'One module of the vendor’s catalogue. NOT_FOUND where there is none.' })
  async catalogueModule(
    @Arg('id', () => ID, { description: 'The id of the module.' }) id: string,
    @Ctx() { accountId, loaders }: GraphqlContext,
  ): Promise<CatalogueModule> {
    const module = await loaders.module.load(id);
    if (!module || module.accountId !== accountId || !isOfCatalogue(module))
      throw new NotFound('module in the catalogue');
    return showCatalogueModule(module);
  }

  @FieldResolver(() => [Entitlement], { complexity: 20, description: 'Every account first. At most 100.' })
  async entitlements(
    @Root() { id }: Readonly<CatalogueModule>,
    @Ctx() context: GraphqlContext,
  ): Promise<Entitlement[]> {
    const entitled = await (await readsAcross(context))('entitledTo')(id);
    return entitled.map(({ granteeId, kind, name, ...offer }) => ({
      ...showOffer(offer),
      accountId: kind === 'ACCOUNT' ? granteeId : null,
      accountName: kind === 'ACCOUNT' ? name : null,
      planId: kind === 'PLAN' ? granteeId : null,
      planName: kind === 'PLAN' ? name : null,
    }));
  }

  @FieldResolver(() => [ModuleUser], {
    complexity: 50,
    description: 'The accounts with clients that are granted it. At most 100.',
  })
  async usedBy(
    @Root() { id }: Readonly<CatalogueModule>,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly TouchedCustomer[]> {
    return (await readsAcross(context))('touchedBy')(id);
  }
}
