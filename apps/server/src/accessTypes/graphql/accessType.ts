import type { Operation } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import { OperationEnum } from '../../transport/graphql/enums.js';
import type { AccessType as StoredAccessType } from '../model/accessType.js';

@ObjectType({ description: 'What may be done to one kind of object.' })
export class ObjectPermission {
  @Field(() => String)
  object!: string;

  @Field(() => [OperationEnum])
  operations!: readonly Operation[];

  @Field(() => [String], { nullable: true, description: 'The fields that are reached; null for all of them.' })
  fields!: readonly string[] | null;
}

@ObjectType({ description: 'A named profile of permissions, which resource servers find in `access_types`.' })
export class AccessType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => [ObjectPermission])
  permissions!: readonly ObjectPermission[];

  @Field(() => Date)
  createdAt!: Date;
}

@ObjectType()
export class AccessTypeConnection extends connectionOf('AccessType', () => AccessType) {}

export const showAccessType = (accessType: StoredAccessType): AccessType => ({
  ...accessType,
  permissions: accessType.permissions.map(({ object, operations, fields }) => ({
    object,
    operations,
    fields: fields ?? null,
  })),
  createdAt: new Date(accessType.createdAt),
});
