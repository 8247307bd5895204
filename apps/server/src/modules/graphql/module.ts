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
import { Node } from '../../transport/graphql/node.js';
import type { Offer } from '../model/entitlement.js';
import type { Module as StoredModule } from '../model/module.js';

@ObjectType({ description: 'A permission within a module.' })
export class ModuleScope {
  @Field(() => String, { description: 'Any scope-token of RFC 6749 §3.3.' })
  name!: string;

  @Field(() => String, { description: 'What it lets a client do; empty for none.' })
  description!: string;

  @Field(() => ScopeLevelEnum, {
    description: 'Whether every client with the module has it, or an administrator of it alone.',
  })
  level!: ScopeLevel;
}

const ModuleStateEnum = enumOf(
  'ModuleState',
  moduleStates,
  'Whose a module is, and where it stands in the vendor’s catalogue.',
  {
    OWN: 'An account’s own.',
    DRAFT: 'No account sees it yet.',
    PUBLISHED: 'Accounts that are entitled may grant it.',
    DEPRECATED: 'It goes on until its end, and is in no token from then on.',
    WITHDRAWN: 'It is in no token any more.',
  },
);

@ObjectType({
  implements: Node,
  description: 'An API that tokens are for: an account’s own, or one that the vendor publishes.',
})
export class Module {
  @Field(() => ID, { description: 'The id of the module.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Never changes: other systems refer to it.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What the API does; empty for none.' })
  description!: string;

  @Field(() => String, { description: 'The `aud` of its tokens.' })
  audience!: string;

  @Field(() => AccessTokenFormatEnum, {
    description:
      'JWT: the API verifies a token by itself. OPAQUE: it introspects the token, and sees a revocation at once.',
  })
  accessTokenFormat!: AccessTokenFormat;

  @Field(() => SigningAlgorithmEnum, { description: 'The algorithm that its tokens are signed with.' })
  signingAlgorithm!: SigningAlgorithm;

  @Field(() => [ID], { description: 'The clients as which the API itself may ask about tokens.' })
  resourceServerIds!: readonly string[];

  @Field(() => [ModuleScope], { description: 'Its scopes on both levels.' })
  scopes!: readonly ModuleScope[];

  @Field(() => Boolean, { description: 'Countersign itself: it cannot be changed or deleted.' })
  builtIn!: boolean;

  @Field(() => ModuleStateEnum, { description: 'Whose it is, and where it stands.' })
  state!: ModuleState;

  @Field(() => String, { nullable: true, description: 'Where it is documented; null for nowhere.' })
  documentationUrl!: string | null;

  @Field(() => Date, { nullable: true, description: 'From then on no token is for it.' })
  sunsetAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The module that takes its place.' })
  successorId!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  /** Whose it is; not shown. */
  accountId!: string;
}

@ObjectType({ description: 'A page of a list (Relay).' })
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
  {
    IN_FORCE: 'It is in force.',
    NOT_ENTITLED: 'The account is not entitled to it.',
    ENDED: 'The entitlement of the account has ended.',
    OTHER_ENVIRONMENT: 'The account is entitled to it in other environments only.',
    SUNSET: 'The module was deprecated, and its end is past.',
    WITHDRAWN: 'The vendor withdrew the module.',
  },
);

@ObjectType({ description: 'What an account may use of a module that the vendor publishes.' })
export class ModuleOffer {
  @Field(() => Boolean, { description: 'Its administrator scopes, too.' })
  administrator!: boolean;

  @Field(() => [String], { nullable: true, description: 'In these alone; null for all.' })
  environments!: readonly string[] | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null for never.' })
  endsAt!: Date | null;
}

export const showOffer = ({ administrator, environments, endsAt }: Offer): ModuleOffer => ({
  administrator,
  environments,
  endsAt: moment(endsAt),
});

@ObjectType({ description: 'A module of the vendor’s catalogue, as the vendor sees it.' })
export class CatalogueModule extends Module {
  @Field(() => Date, { nullable: true, description: 'When it was published; null for a draft.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was deprecated; null for never.' })
  deprecatedAt!: Date | null;
}

@ObjectType({ description: 'A page of a list (Relay).' })
export class CatalogueModuleConnection extends connectionOf('CatalogueModule', () => CatalogueModule) {}

export const showCatalogueModule = (module: StoredModule): CatalogueModule => ({
  ...showModule(module),
  publishedAt: moment(module.publishedAt),
  deprecatedAt: moment(module.deprecatedAt),
});
