import type { Privilege } from '@countersign/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PrivilegeEnum } from '../graphql/enums.js';

@InputType()
export class InviteAdminInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [PrivilegeEnum], { description: 'No more than the one who invites holds.' })
  privileges!: Privilege[];
}

@InputType()
export class UpdateAdminInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [PrivilegeEnum])
  privileges!: Privilege[];
}

@InputType()
export class EnableAdminInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class DisableAdminInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class RemoveAdminInput extends EnableAdminInput {}

@InputType()
export class ResendInvitationInput extends DisableAdminInput {}

@InputType()
export class RevokeInvitationInput extends DisableAdminInput {}
