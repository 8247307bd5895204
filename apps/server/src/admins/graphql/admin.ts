import { type Privilege } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import { enumOf, PrivilegeEnum } from '../../transport/graphql/enums.js';
import { Node } from '../../transport/graphql/node.js';
import { type AdminState, adminStateOf, type Admin as StoredAdmin } from '../model/admin.js';

export const AdminStateEnum = enumOf('AdminState', ['INVITED', 'ACTIVE', 'DISABLED'], 'Whether an admin comes in.', {
  INVITED: 'Not yet: the invitation is not accepted.',
  ACTIVE: 'They do.',
  DISABLED: 'Not until they are enabled again.',
});

@ObjectType({ description: 'The second factors of the admin.' })
export class SecondFactors {
  @Field(() => Boolean, { description: 'Whether they have an authenticator app.' })
  hasTotp!: boolean;

  @Field(() => Int, { description: 'How many passkeys they have.' })
  passkeys!: number;
}

@ObjectType({ implements: Node, description: "A person's place in this account." })
export class Admin {
  @Field(() => ID, { description: 'The id of the admin, which is of this account alone.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes of what they may do: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The address, until the invitation was accepted.' })
  name!: string;

  @Field(() => String, { description: 'The address by which they sign in.' })
  email!: string;

  @Field(() => [PrivilegeEnum], { description: 'What they may do in this account.' })
  privileges!: readonly Privilege[];

  @Field(() => AdminStateEnum, { description: 'Whether they come in.' })
  state!: AdminState;

  @Field(() => Date, { description: 'When they were invited.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when the invitation may be accepted.' })
  invitationExpiresAt!: Date | null;
}

@ObjectType({ description: 'A page of a list (Relay).' })
export class AdminConnection extends connectionOf('Admin', () => Admin) {}

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const showAdmin = (admin: StoredAdmin): Admin => ({
  ...admin,
  state: adminStateOf(admin),
  createdAt: new Date(admin.createdAt),
  invitationExpiresAt: date(admin.invitationExpiresAt),
});
