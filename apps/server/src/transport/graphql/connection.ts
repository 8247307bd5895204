import 'reflect-metadata';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { encodeCursor, type Page, type Place } from '../../kernel/page.js';

@ObjectType({ description: 'Relay: where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items stand before these.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item, for `before`; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item, for `after`; null for an empty page.',
  })
  endCursor!: string | null;
}

/** Relay's arguments: `first` after a cursor, or `last` before one; 25 items by default, 100 at most. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the beginning, or after `after`: 25 unless it is said, at most 100.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what follows this cursor, which is one of the same list and order.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many items before `before`, or from the end; not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what stands before this cursor, which is one of the same list and order.',
  })
  before?: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
}

/** The connection type of a node type; extend it with a named class. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: 'An item of a list, and where it stands there (Relay).' })
  class Edge {
    @Field(() => String, { description: 'Where it stands in the list, for `after` and `before`.' })
    cursor!: string;

    @Field(node, { description: 'The item itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionOf implements Connection<T> {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The items alone.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;
  }

  return ConnectionOf;
}

/** Shows a page as Relay wants it. */
export function toConnection<S, T>(page: Page<S>, order: string, place: (item: S) => Place, show: (item: S) => T) {
  const edges = page.items.map((item) => ({ cursor: encodeCursor(order, place(item)), node: show(item) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
