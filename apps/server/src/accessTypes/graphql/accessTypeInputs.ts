import type { Operation } from '@countersign/schema';
import { Field, InputType } from 'type-graphql';
import { OperationEnum } from '../../transport/graphql/enums.js';
import { SeenSubjectInput } from '../../transport/graphql/subjectInput.js';

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
export class UpdateAccessTypeInput extends SeenSubjectInput {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => [ObjectPermissionInput], { nullable: true })
  permissions?: ObjectPermissionInput[];
}

@InputType()
export class DeleteAccessTypeInput extends SeenSubjectInput {}
