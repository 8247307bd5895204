import {
  type AccessTokenFormat,
  type ModuleState,
  moduleStandings,
  moduleStates,
  type ScopeLevel,
  type SigningAlgorithm,
} from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import { AccessTokenFormatEnum, enumOf, ScopeLevelEnum, SigningAlgorithmEnum } from '../../transport/graphql/enums.js';
import type { Offer } from '../model/entitlement.js';
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

const ModuleStateEnum = enumOf(
  'ModuleState',
  moduleStates,
  'OWN is an account’s own; the others are states of what the vendor’s catalogue holds.',
);

@ObjectType({ description: 'An API that tokens are for: an account’s own, or one that the vendor publishes.' })
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

  @Field(() => ModuleStateEnum)
  state!: ModuleState;

  @Field(() => String, { nullable: true })
  documentationUrl!: string | null;

  @Field(() => Date, { nullable: true, description: 'From then on no token is for it.' })
  sunsetAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The module that takes its place.' })
  successorId!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  /** Whose it is; not shown. */
  accountId!: string;
}

@ObjectType()
export class ModuleConnection extends connectionOf('Module', () => Module) {}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const showModule = (module: StoredModule): Module => ({
  ...module,
  sunsetAt: moment(module.sunsetAt),
  createdAt: new Date(module.createdAt),
});

export const ModuleStandingEnum = enumOf(
  'ModuleStanding',
  moduleStandings,
  'Whether what is had of a module is in force now, or why it is not: then no token is for it.',
);

@ObjectType({ description: 'What an account may use of a module that the vendor publishes.' })
export class ModuleOffer {
  @Field(() => Boolean, { description: 'Its administrator scopes, too.' })
  administrator!: boolean;

  @Field(() => [String], { nullable: true, description: 'In these alone; null for all.' })
  environments!: readonly string[] | null;

  @Field(() => Date, { nullable: true })
  endsAt!: Date | null;
}

export const showOffer = ({ administrator, environments, endsAt }: Offer): ModuleOffer => ({
  administrator,
  environments,
  endsAt: moment(endsAt),
});

@ObjectType({ description: 'A module of the vendor’s catalogue, as the vendor sees it.' })
export class CatalogueModule extends Module {
  @Field(() => Date, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  deprecatedAt!: Date | null;
}

@ObjectType()
export class CatalogueModuleConnection extends connectionOf('CatalogueModule', () => CatalogueModule) {}

export const showCatalogueModule = (module: StoredModule): CatalogueModule => ({
  ...showModule(module),
  publishedAt: moment(module.publishedAt),
  deprecatedAt: moment(module.deprecatedAt),
});
