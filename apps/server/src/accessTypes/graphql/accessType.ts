import type { Operation } from '@countersign/schema';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { OperationEnum } from '../../transport/graphql/enums.js';
import { Node } from '../../transport/graphql/node.js';
import type { AccessTypeSummary } from '../model/accessType.js';

@ObjectType({ description: 'The permitted operations on one kind of object.' })
export class ObjectPermission {
  @Field(() => String, { description: 'A kind of object of an API.' })
  object!: string;

  @Field(() => [OperationEnum], { description: 'What may be done with these objects.' })
  operations!: readonly Operation[];

  @Field(() => [String], { nullable: true, description: 'The fields that are reached; null for all of them.' })
  fields!: readonly string[] | null;
}

@ObjectType({
  implements: Node,
  description: 'A named profile of permissions, which resource servers find in `access_types`.',
})
export class AccessType {
  @Field(() => ID, { description: 'The id of the access type.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, {
    description: 'Its name, which tokens carry in the claim `access_types`; no other of the account is called so.',
  })
  name!: string;

  @Field(() => String, { description: 'What it is for, in its admins’ words; empty for none.' })
  description!: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of a list (Relay).' })
export class AccessTypeConnection extends connectionOf('AccessType', () => AccessType) {}

@Resolver(() => AccessType)
export class AccessTypeFieldsResolver {
  @FieldResolver(() => [ObjectPermission], { description: 'What it allows, one entry for each kind of object.' })
  async permissions(
    @Root() { id }: Readonly<AccessType>,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<ObjectPermission[]> {
    const permissions = await loaders.permissionsOf.load(id);
    return permissions.map(({ object, operations, fields }) => ({ object, operations, fields: fields ?? null }));
  }

  @FieldResolver(() => Int, {
    complexity: 5,
    description: 'How many clients have it; counted no further than 1,000.',
  })
  async clientCount(@Root() { id }: Readonly<AccessType>, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.clientsWithAccessType.load(id)) ?? 0;
  }
}

export const showAccessType = ({ id, version, name, description, createdAt }: AccessTypeSummary): AccessType => ({
  id,
  version,
  name,
  description,
  createdAt: new Date(createdAt),
});
