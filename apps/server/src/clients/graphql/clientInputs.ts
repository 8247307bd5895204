import type { ClientType, GrantType } from '@countersign/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClientTypeEnum, GrantTypeEnum } from '../../transport/graphql/enums.js';
import { SeenSubjectInput, SubjectInput } from '../../transport/graphql/subjectInput.js';
import { NewSecretInput } from './secretInputs.js';

@InputType()
export class OwnerInput {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  phone?: string;
}

@InputType()
export class ModuleGrantInput {
  @Field(() => ID)
  moduleId!: string;

  @Field(() => Boolean, { nullable: true })
  administrator?: boolean;
}

@InputType()
export class CreateClientInput {
  @Field(() => ID, { nullable: true, description: 'Where the account has ids chosen, and only there.' })
  id?: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => ClientTypeEnum, { nullable: true })
  type?: ClientType;

  @Field(() => [GrantTypeEnum])
  grantTypes!: GrantType[];

  @Field(() => [String], { nullable: true })
  redirectUris?: string[];

  @Field(() => OwnerInput)
  owner!: OwnerInput;

  @Field(() => String, { nullable: true })
  environment?: string;

  @Field(() => Boolean, { nullable: true })
  enabled?: boolean;

  @Field(() => [ModuleGrantInput], { nullable: true })
  modules?: ModuleGrantInput[];

  @Field(() => [ID], { nullable: true })
  accessTypeIds?: string[];

  @Field(() => Int, { nullable: true, description: 'Seconds.' })
  accessTokenLifetime?: number;

  @Field(() => String, { nullable: true, description: 'A JSON Web Key Set, for private_key_jwt (RFC 7523).' })
  publicKeys?: string;

  @Field(() => NewSecretInput, { nullable: true, description: 'The first secret of a confidential client.' })
  secret?: NewSecretInput;
}

@InputType({ description: 'A field that is left out stays as it is.' })
export class UpdateClientInput extends SeenSubjectInput {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => ClientTypeEnum, { nullable: true })
  type?: ClientType;

  @Field(() => [GrantTypeEnum], { nullable: true })
  grantTypes?: GrantType[];

  @Field(() => [String], { nullable: true })
  redirectUris?: string[];

  @Field(() => OwnerInput, { nullable: true })
  owner?: OwnerInput;

  @Field(() => String, { nullable: true })
  environment?: string;

  @Field(() => [ModuleGrantInput], { nullable: true })
  modules?: ModuleGrantInput[];

  @Field(() => [ID], { nullable: true })
  accessTypeIds?: string[];

  @Field(() => Int, { nullable: true, description: 'Seconds.' })
  accessTokenLifetime?: number;

  @Field(() => String, { nullable: true, description: "A JSON Web Key Set; '' for none." })
  publicKeys?: string;
}

@InputType()
export class EnableClientInput extends SeenSubjectInput {}

@InputType()
export class RevokeClientTokensInput extends SubjectInput {}

@InputType()
export class DisableClientInput extends SubjectInput {}

@InputType()
export class DisableClientsInput {
  @Field(() => [ID], { description: 'At most 100.' })
  ids!: string[];

  @Field(() => String, { nullable: true, description: 'The number of clients, typed, where the account asks for it.' })
  confirmation?: string;
}

@InputType()
export class EnableClientsInput {
  @Field(() => [EnableClientInput], { description: 'At most 100.' })
  clients!: EnableClientInput[];

  @Field(() => String, { nullable: true, description: 'The number of clients, typed, where the account asks for it.' })
  confirmation?: string;
}

@InputType()
export class DeleteClientInput extends SeenSubjectInput {
  @Field(() => String, { nullable: true, description: "The client's name, typed, where the account asks for it." })
  confirmation?: string;
}
