import 'reflect-metadata';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Json } from '../../kernel/json.js';

@ObjectType({ description: 'One field, before and after; null where there was or is nothing.' })
export class FieldChange {
  @Field(() => String)
  field!: string;

  @Field(() => GraphQLJSON, { nullable: true })
  before!: Json;

  @Field(() => GraphQLJSON, { nullable: true })
  after!: Json;
}
