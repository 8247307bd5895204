import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../graphql/node.js';

/** What stands in the schema; `guard` has each of them answered by the query of what the id is of. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    description: 'Whatever has this id, by the rules of its own query. NOT_FOUND where the account has no such thing.',
  })
  node(
    @Arg('id', () => ID, {
      description: 'Its id; or `reference:`, `key:` or `name:` and what a client, module or access type is called.',
    })
    id: string,
  ): never {
    throw new Error(`${id} is read by a query of its own.`);
  }
}
