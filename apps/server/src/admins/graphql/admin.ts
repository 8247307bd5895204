import { type Privilege } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import { enumOf, PrivilegeEnum } from '../../transport/graphql/enums.js';
import { type AdminState, adminStateOf, type Admin as StoredAdmin } from '../model/admin.js';

export const AdminStateEnum = enumOf('AdminState', ['INVITED', 'ACTIVE', 'DISABLED']);

@ObjectType({ description: 'The second factors of the admin.' })
export class SecondFactors {
  @Field(() => Boolean)
  hasTotp!: boolean;

  @Field(() => Int)
  passkeys!: number;
}

@ObjectType({ description: "A person's place in this account." })
export class Admin {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'The address, until the invitation was accepted.' })
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [PrivilegeEnum])
  privileges!: readonly Privilege[];

  @Field(() => AdminStateEnum)
  state!: AdminState;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when the invitation may be accepted.' })
  invitationExpiresAt!: Date | null;
}

@ObjectType()
export class AdminConnection extends connectionOf('Admin', () => Admin) {}

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const showAdmin = (admin: StoredAdmin): Admin => ({
  ...admin,
  state: adminStateOf(admin),
  createdAt: new Date(admin.createdAt),
  invitationExpiresAt: date(admin.invitationExpiresAt),
});
