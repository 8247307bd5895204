import type { AccessTokenFormat, ScopeLevel, SigningAlgorithm } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import { AccessTokenFormatEnum, ScopeLevelEnum, SigningAlgorithmEnum } from '../../transport/graphql/enums.js';
import type { Module as StoredModule } from '../model/module.js';

@ObjectType({ description: 'A permission within a module.' })
export class ModuleScope {
  @Field(() => String, { description: 'Any scope-token of RFC 6749 §3.3.' })
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => ScopeLevelEnum)
  level!: ScopeLevel;
}

@ObjectType({ description: 'An API that tokens are for.' })
export class Module {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Never changes: other systems refer to it.' })
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { description: 'The `aud` of its tokens.' })
  audience!: string;

  @Field(() => AccessTokenFormatEnum, {
    description:
      'JWT: the API verifies a token by itself. OPAQUE: it introspects the token, and sees a revocation at once.',
  })
  accessTokenFormat!: AccessTokenFormat;

  @Field(() => SigningAlgorithmEnum)
  signingAlgorithm!: SigningAlgorithm;

  @Field(() => [ID], { description: 'The clients as which the API itself may ask about tokens.' })
  resourceServerIds!: readonly string[];

  @Field(() => [ModuleScope])
  scopes!: readonly ModuleScope[];

  @Field(() => Boolean, { description: 'Countersign itself: it cannot be changed or deleted.' })
  builtIn!: boolean;

  @Field(() => Date)
  createdAt!: Date;
}

@ObjectType()
export class ModuleConnection extends connectionOf('Module', () => Module) {}

export const showModule = (module: StoredModule): Module => ({ ...module, createdAt: new Date(module.createdAt) });
