import 'reflect-metadata';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Json } from '../../kernel/json.js';

@ObjectType({ description: 'One field, before and after; null where there was or is nothing.' })
export class FieldChange {
  @Field(() => String, { description: 'Which field, as the input or the audit calls it.' })
  field!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'Its value before.' })
  before!: Json;

  @Field(() => GraphQLJSON, { nullable: true, description: 'Its value afterwards.' })
  after!: Json;
}
