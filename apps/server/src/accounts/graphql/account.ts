import type { AccountSettings as StoredSettings } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AccountSettings } from './settings.js';

@ObjectType({ description: 'A customer company: everything belongs to one.' })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'Where clients live; `production` first.' })
  environments!: readonly string[];

  @Field(() => AccountSettings)
  settings!: StoredSettings;
}
