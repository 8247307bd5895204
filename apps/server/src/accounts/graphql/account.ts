import type { AccountSettings as StoredSettings } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AccountSettings } from './settings.js';

@ObjectType({ description: 'A customer company. Every object belongs to one account.' })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'The environments of clients; `production` comes first.' })
  environments!: readonly string[];

  @Field(() => AccountSettings)
  settings!: StoredSettings;
}
