import type { Operation } from '@countersign/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OperationEnum } from '../graphql/enums.js';

@InputType()
export class ObjectPermissionInput {
  @Field(() => String)
  object!: string;

  @Field(() => [OperationEnum])
  operations!: Operation[];

  @Field(() => [String], { nullable: true, description: 'Left out: all fields.' })
  fields?: string[];
}

@InputType()
export class CreateAccessTypeInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => [ObjectPermissionInput], { nullable: true })
  permissions?: ObjectPermissionInput[];
}

@InputType({ description: 'A field that is left out stays as it is.' })
export class UpdateAccessTypeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => [ObjectPermissionInput], { nullable: true })
  permissions?: ObjectPermissionInput[];
}

@InputType()
export class DeleteAccessTypeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
