import type { Privilege } from '@countersign/schema';
import { Field, InputType } from 'type-graphql';
import { PrivilegeEnum } from '../../transport/graphql/enums.js';
import { SeenSubjectInput, SubjectInput } from '../../transport/graphql/subjectInput.js';

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
export class UpdateAdminInput extends SeenSubjectInput {
  @Field(() => [PrivilegeEnum])
  privileges!: Privilege[];
}

@InputType()
export class EnableAdminInput extends SeenSubjectInput {}

@InputType()
export class DisableAdminInput extends SubjectInput {}

@InputType()
export class RemoveAdminInput extends SeenSubjectInput {}

@InputType()
export class ResendInvitationInput extends SubjectInput {}

@InputType()
export class RevokeInvitationInput extends SubjectInput {}
