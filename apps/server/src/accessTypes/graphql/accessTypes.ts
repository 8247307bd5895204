import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { AccessType, AccessTypeConnection, showAccessType } from './accessType.js';

const byName = 'accessTypes.name';

@Resolver()
export class AccessTypesResolver {
  @Query(() => AccessTypeConnection, { description: 'In the order of their names.' })
  async accessTypes(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { reads }: GraphqlContext) {
    const page = await reads.accessTypes.page(pageRequest(byName, args));
    return toConnection(page, byName, (accessType) => ({ value: accessType.name, id: accessType.id }), showAccessType);
  }

  @Query(() => AccessType, { description: 'One access type. NOT_FOUND where the account has no such one.' })
  async accessType(
    @Arg('id', () => ID, { description: 'The id of the access type, or `name:` and its name.' }) id: string,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<AccessType> {
    const accessType = await loaders.accessType.load(id);
    if (!accessType) throw new NotFound('access type');
    return showAccessType(accessType);
  }
}
