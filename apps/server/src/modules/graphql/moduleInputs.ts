import type { AccessTokenFormat, ScopeLevel, SigningAlgorithm } from '@countersign/schema';
import { Field, ID, InputType } from 'type-graphql';
import { AccessTokenFormatEnum, ScopeLevelEnum, SigningAlgorithmEnum } from '../../transport/graphql/enums.js';
import { SeenSubjectInput } from '../../transport/graphql/subjectInput.js';

@InputType()
export class ModuleScopeInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => ScopeLevelEnum, { nullable: true })
  level?: ScopeLevel;
}

@InputType()
export class CreateModuleInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => String)
  audience!: string;

  @Field(() => [ModuleScopeInput], { nullable: true })
  scopes?: ModuleScopeInput[];

  @Field(() => AccessTokenFormatEnum, { nullable: true })
  accessTokenFormat?: AccessTokenFormat;

  @Field(() => SigningAlgorithmEnum, { nullable: true })
  signingAlgorithm?: SigningAlgorithm;

  @Field(() => [ID], { nullable: true, description: 'The clients as which the API itself may ask about tokens.' })
  resourceServerIds?: string[];
}

@InputType({ description: 'A field that is left out stays as it is.' })
export class UpdateModuleInput extends SeenSubjectInput {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  description?: string;

  @Field(() => String, { nullable: true })
  audience?: string;

  @Field(() => [ModuleScopeInput], { nullable: true })
  scopes?: ModuleScopeInput[];

  @Field(() => AccessTokenFormatEnum, { nullable: true })
  accessTokenFormat?: AccessTokenFormat;

  @Field(() => SigningAlgorithmEnum, { nullable: true })
  signingAlgorithm?: SigningAlgorithm;

  @Field(() => [ID], { nullable: true, description: 'The clients as which the API itself may ask about tokens.' })
  resourceServerIds?: string[];
}

@InputType()
export class DeleteModuleInput extends SeenSubjectInput {}
