import type { ClientType, GrantType, ModuleStanding, SigningAlgorithm } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Module, ModuleStandingEnum } from '../../modules/graphql/module.js';
import { connectionOf } from '../../transport/graphql/connection.js';
import { ClientTypeEnum, GrantTypeEnum, SigningAlgorithmEnum } from '../../transport/graphql/enums.js';
import { Node } from '../../transport/graphql/node.js';
import type { ClientRecord } from '../model/client.js';

@ObjectType({ description: 'The contact for a client.' })
export class Owner {
  @Field(() => String, { description: 'Their name; empty for none.' })
  name!: string;

  @Field(() => String, { description: 'Their address, to which notices of the client go.' })
  email!: string;

  @Field(() => String, { description: 'Their telephone number; empty for none.' })
  phone!: string;
}

@ObjectType({
  description:
    'That the vendor disabled a client in an emergency: nobody of its account enables it until it is released.',
})
export class ClientHold {
  @Field(() => Date, { description: 'When it was disabled.' })
  at!: Date;

  @Field(() => String, { description: 'The vendor’s name.' })
  by!: string;

  @Field(() => String, { description: 'Why, in the vendor’s words.' })
  reason!: string;
}

@ObjectType({ description: 'A word of the account’s own by which clients are found.' })
export class ClientLabel {
  @Field(() => String, { description: 'Such as team, or example.com/team.' })
  key!: string;

  @Field(() => String, { description: 'Such as payments; empty where the key says it all.' })
  value!: string;
}

@ObjectType({ description: 'A module that a client may use.' })
export class ModuleGrant {
  @Field(() => Module, { description: 'The module.' })
  module!: Module;

  @Field(() => Boolean, { description: 'Whether its administrator scopes are granted as well.' })
  administrator!: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these of them, by name; null for all that it has of the level, and comes to have.',
  })
  scopes!: readonly string[] | null;

  @Field(() => ModuleStandingEnum, { description: 'In the environment of the client.' })
  standing!: ModuleStanding;

  @Field(() => Boolean, {
    description: 'Whether administrator scopes are granted to which the account is not entitled.',
  })
  lacksAdministrator!: boolean;
}

@ObjectType({ description: 'The clients that a program manages: each condition that is set has to hold.' })
export class ManagedClients {
  @Field(() => [String], { description: 'Only clients of these environments; empty for every one.' })
  environments!: string[];

  @Field(() => String, { nullable: true, description: 'Only clients with this label; null for whatever labels.' })
  label!: string | null;

  @Field(() => Boolean, { description: 'Only clients that it made itself.' })
  ownClients!: boolean;
}

/** Total by type: a field of the record is a field here, or stands in this list. */
type Shown = {
  readonly [F in Exclude<
    keyof ClientRecord,
    // The owner is an object here.
    | 'ownerName'
    | 'ownerEmail'
    | 'ownerPhone'
    // Of no use to whoever reads a client.
    | 'accountId'
    | 'normalizedName'
    | 'nameSkeleton'
    | 'filterBits'
    | 'deletedAt'
  >]: unknown;
};

@ObjectType({ implements: Node, description: 'A credential with which another program gets tokens.' })
export class Client implements Shown {
  @Field(() => ID, { description: 'The client_id: never changes, and is never used again.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Its name, for people; no other of the account is called so.' })
  name!: string;

  @Field(() => String, { description: 'What it is for; empty for none.' })
  description!: string;

  @Field(() => ClientTypeEnum, { description: 'Whether it can keep a secret.' })
  type!: ClientType;

  @Field(() => [GrantTypeEnum], { description: 'The ways in which it gets tokens.' })
  grantTypes!: readonly GrantType[];

  @Field(() => [String], { description: 'Where people may be sent back with a code, character by character.' })
  redirectUris!: readonly string[];

  @Field(() => [String], { description: 'Where a person may be taken after signing out.' })
  postLogoutRedirectUris!: readonly string[];

  @Field(() => Owner, { description: 'Whom to ask about it.' })
  owner!: Owner;

  @Field(() => String, { description: 'The environment that it belongs to, one of the account’s.' })
  environment!: string;

  @Field(() => String, { nullable: true, description: 'The caller’s own id of it; null for none.' })
  reference!: string | null;

  @Field(() => [ClientLabel], { description: 'Words of the account’s own by which it is found, sorted by key.' })
  labels!: readonly ClientLabel[];

  @Field(() => ManagedClients, {
    nullable: true,
    description: 'The clients that it manages, where it acts in Countersign itself; null for all.',
  })
  managedClients!: ManagedClients | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The client that made it; null where a person did, or a program of their own.',
  })
  createdBy!: string | null;

  @Field(() => Boolean, { description: 'Whether it gets tokens.' })
  enabled!: boolean;

  @Field(() => Int, { description: 'Seconds.' })
  accessTokenLifetime!: number;

  @Field(() => SigningAlgorithmEnum, { description: 'The signature algorithm of its ID tokens.' })
  idTokenSignedResponseAlg!: SigningAlgorithm;

  @Field(() => Boolean, { description: 'Whether its ID tokens contain the claims that userinfo answers.' })
  userinfoInIdToken!: boolean;

  @Field(() => String, { description: "The JSON Web Key Set that the client signs assertions with; '' for none." })
  publicKeys!: string;

  @Field(() => [String], {
    description:
      'Addresses and networks (CIDR) that it may come from, where the account allows them too; empty for anywhere.',
  })
  allowedIpRanges!: readonly string[];

  @Field(() => Date, { nullable: true, description: 'Every token issued before this moment is invalid.' })
  tokensRevokedAt!: Date | null;

  @Field(() => ClientHold, {
    nullable: true,
    description: 'That the vendor disabled it in an emergency; null where it did not.',
  })
  hold!: ClientHold | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A page of a list (Relay).' })
export class ClientConnection extends connectionOf('Client', () => Client) {}

export const showHold = (hold: ClientRecord['hold']): ClientHold | null => hold && { ...hold, at: new Date(hold.at) };

export const showClient = (client: ClientRecord): Client => ({
  ...client,
  publicKeys: client.publicKeys.length > 0 ? JSON.stringify({ keys: client.publicKeys }, null, 2) : '',
  owner: { name: client.ownerName, email: client.ownerEmail, phone: client.ownerPhone },
  tokensRevokedAt: client.tokensRevokedAt === null ? null : new Date(client.tokensRevokedAt),
  hold: showHold(client.hold),
  createdAt: new Date(client.createdAt),
  updatedAt: new Date(client.updatedAt),
});
