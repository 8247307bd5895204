import { z } from 'zod';
import { NewSecret, typedName } from './clientSecrets.js';
import { IpRanges } from './ipRange.js';
import { Labels } from './labels.js';
import { ManagedClients, UpdateManagedClients } from './managedClients.js';
import { ScopeName, SigningAlgorithm } from './modules.js';
import { accessTypeId, clientId, moduleId } from './naturalKeys.js';
import { PublicKeys } from './publicKeys.js';
import { RedirectUri } from './redirectUri.js';
import { Reference } from './reference.js';
import {
  email,
  environmentName,
  expectedVersion,
  line,
  ofId,
  optionalLine,
  paragraphs,
  phone,
  unique,
} from './text.js';
import { maxAccessTokenLifetime } from './tokenBounds.js';

/** Whether the client can keep a secret (RFC 6749 §2.1). A program in a browser or on a phone cannot, and is public. */
export const clientTypes = ['CONFIDENTIAL', 'PUBLIC'] as const;
export const ClientType = z.enum(clientTypes);
export type ClientType = z.infer<typeof ClientType>;

/**
 * The way to tokens: for the client itself (RFC 6749 §4.4), or for a person (§4.1), then always with PKCE (RFC 9700
 * §2.1.1).
 */
export const grantTypes = ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'] as const;
export const GrantType = z.enum(grantTypes);
export type GrantType = z.infer<typeof GrantType>;

/** The orders in which clients are listed. */
export const clientOrders = [
  'NAME_ASC',
  'NAME_DESC',
  'CREATED_ASC',
  'CREATED_DESC',
  'LAST_USED_ASC',
  'LAST_USED_DESC',
] as const;
export const ClientOrder = z.enum(clientOrders);
export type ClientOrder = z.infer<typeof ClientOrder>;

/** The contact for a client that misbehaves. Only the email is mandatory. */
const owner = { name: optionalLine("The owner's name", 200), email, phone };
export const Owner = z.object({ ...owner, name: owner.name.default(''), phone: phone.default('') });
export type Owner = z.infer<typeof Owner>;

/** A part of an owner. */
export const UpdateOwner = z.object(owner).partial().describe('A field that is left out stays as it is.');

/**
 * A module that a client may use. `administrator` adds the module's administrator scopes to its standard ones; `scopes`
 * names those of them that it is granted, and no others.
 */
export const ModuleGrant = z.object({
  moduleId,
  administrator: z
    .boolean()
    .optional()
    .describe('Left out: as it is, and false of a module that the client does not have.'),
  scopes: z
    .array(ScopeName)
    .min(1, 'Choose at least one scope.')
    .max(200, 'A module has at most 200 scopes.')
    .transform(unique)
    .nullable()
    .optional()
    .describe(
      'Null is all that the module has of the level, and comes to have; else these by name, and no others. Left out: as it is, and null of a module that the client does not have.',
    ),
});
export type ModuleGrant = z.infer<typeof ModuleGrant>;

/** Seconds; between a minute and what an operator may allow at most. */
const AccessTokenLifetime = z
  .int('A lifetime is a whole number of seconds.')
  .min(60, 'A token lives at least a minute (60 seconds).')
  .max(maxAccessTokenLifetime, 'A token lives at most ten days (864,000 seconds).');

/** Lower-case words joined by hyphens. */
const plainWords = /^[a-z]+(-[a-z]+)*$/;

/** What an admin chose of a client_id; the suffix of the account follows. */
export const ChosenClientId = ofId(
  z
    .string()
    .trim()
    .min(3, 'A client id has at least 3 characters.')
    .max(64, 'A client id has at most 64 characters.')
    .regex(plainWords, 'A client id is lower-case words joined by hyphens, such as payroll-api-client.'),
);

/** The name of a client in an account that requires names in the form of a chosen client_id. */
export const SlugName = z
  .string()
  .regex(plainWords, 'In this account a name is lower-case words joined by hyphens, such as payroll-api-client.');

/** Ranges that none of the addresses of the past week is in are refused unless this is said with them. */
export const allowShutOut = z
  .boolean()
  .optional()
  .describe('True where the ranges are to shut out every address of the past week, which is refused otherwise.');

/** Default lifetime of a client's tokens in seconds; less where the account allows less. */
export const defaultAccessTokenLifetime = 3600;

const fields = {
  name: line('The name', 200),
  description: paragraphs('The description', 2000),
  type: ClientType,
  grantTypes: z.array(GrantType).min(1, 'Choose at least one grant type.').transform(unique),
  redirectUris: z.array(RedirectUri).max(50, 'At most 50 redirect URIs.').transform(unique),
  /** Where a person may be taken after signing out (OpenID Connect RP-Initiated Logout §3). */
  postLogoutRedirectUris: z.array(RedirectUri).max(20, 'At most 20 addresses after signing out.').transform(unique),
  owner: Owner,
  environment: environmentName,
  labels: Labels,
  modules: z
    .array(ModuleGrant)
    .max(200)
    .refine(
      (grants) => new Set(grants.map((grant) => grant.moduleId)).size === grants.length,
      'A module is named twice.',
    ),
  accessTypeIds: z.array(accessTypeId).max(200).transform(unique),
  accessTokenLifetime: AccessTokenLifetime,
  /** What its ID tokens are signed with (OpenID Connect Dynamic Client Registration §2, id_token_signed_response_alg). */
  idTokenSignedResponseAlg: SigningAlgorithm,
  /** Whether its ID tokens tell of the person what userinfo would, for libraries that never ask there. */
  userinfoInIdToken: z.boolean(),
  /** For clients that authenticate by a signature instead of a secret (private_key_jwt, RFC 7523). */
  publicKeys: PublicKeys,
  /** From where it may come; empty for anywhere. */
  allowedIpRanges: IpRanges,
};

/** The constraints between the fields of a client, whichever of them an input has. */
export function clientFaults(client: {
  type?: ClientType | undefined;
  grantTypes?: readonly GrantType[] | undefined;
  redirectUris?: readonly string[] | undefined;
}): { path: string[]; message: string }[] {
  const faults = [];
  if (client.type === 'PUBLIC' && client.grantTypes?.includes('CLIENT_CREDENTIALS')) {
    faults.push({
      path: ['grantTypes'],
      message: 'A public client cannot keep a secret, so it may not use client credentials.',
    });
  }
  if (client.grantTypes?.includes('AUTHORIZATION_CODE') && client.redirectUris?.length === 0) {
    faults.push({ path: ['redirectUris'], message: 'The authorization code grant needs at least one redirect URI.' });
  }
  return faults;
}

const consistent = <T extends Parameters<typeof clientFaults>[0]>(client: T, check: z.core.$RefinementCtx<T>) => {
  for (const fault of clientFaults(client)) check.addIssue({ code: 'custom', ...fault, input: client });
};

/** Defaults are those of the simplest client: confidential, in production, enabled, and granted nothing. */
export const CreateClient = z
  .object({
    ...fields,
    id: ChosenClientId.optional().describe(
      'Required where admins choose client ids; refused elsewhere. The client_id is this and the clientIdSuffix of the account.',
    ),
    description: fields.description.default(''),
    type: ClientType.default('CONFIDENTIAL'),
    redirectUris: fields.redirectUris.default([]),
    postLogoutRedirectUris: fields.postLogoutRedirectUris
      .default([])
      .describe('Where a person may be taken after signing out, character by character.'),
    environment: fields.environment.default('production'),
    reference: Reference.nullable()
      .default(null)
      .describe('The caller’s own id of the client, by which it is found: no other client of the account has it.'),
    managedClients: ManagedClients.nullable()
      .default(null)
      .describe('Of a program that acts in Countersign itself: the clients that it manages; null for all.'),
    labels: fields.labels.default([]).describe('Words of the account’s own, by which clients are found.'),
    enabled: z.boolean().default(true),
    modules: fields.modules.default([]),
    accessTypeIds: fields.accessTypeIds.default([]),
    accessTokenLifetime: AccessTokenLifetime.optional().describe('Seconds.'),
    idTokenSignedResponseAlg: fields.idTokenSignedResponseAlg.default('RS256'),
    userinfoInIdToken: fields.userinfoInIdToken
      .default(false)
      .describe('Whether its ID tokens contain the claims that userinfo answers.'),
    publicKeys: fields.publicKeys.default([]).describe('A JSON Web Key Set, for private_key_jwt (RFC 7523).'),
    allowedIpRanges: fields.allowedIpRanges
      .default([])
      .describe('Addresses and networks (CIDR) that it may come from, IPv4 and IPv6; empty for anywhere.'),
    secret: NewSecret.optional().describe(
      'The first secret of a confidential client. One with public keys needs none, and has none unless it is named.',
    ),
  })
  .superRefine(consistent);
export type CreateClient = z.infer<typeof CreateClient>;

const changed = z.object({ ...fields, owner: UpdateOwner }).partial().shape;

export const UpdateClient = z
  .object({
    id: clientId,
    expectedVersion,
    ...changed,
    reference: Reference.nullable()
      .optional()
      .describe('Null takes it away. The caller’s own id of the client, which no other client of the account has.'),
    managedClients: UpdateManagedClients.nullable()
      .optional()
      .describe('Null for all clients. The clients that it manages in Countersign itself.'),
    labels: changed.labels.describe('All that it has from then on.'),
    accessTokenLifetime: changed.accessTokenLifetime.describe('Seconds.'),
    publicKeys: changed.publicKeys.describe("A JSON Web Key Set; '' for none."),
    allowedIpRanges: changed.allowedIpRanges.describe(
      'Addresses and networks (CIDR) that it may come from; empty for anywhere.',
    ),
    allowShutOut,
  })
  .superRefine(consistent)
  .describe(
    'A field that is left out stays as it is, also within the owner, the limit to some clients and the modules. Null clears the reference and the limit to some clients, and no other field; of the scopes of a module it is all of them.',
  );
export type UpdateClient = z.infer<typeof UpdateClient>;

/** Ends every token of a client; its secrets stay. Like disabling, it must not fail in an emergency. */
export const RevokeClientTokens = z.object({ id: clientId });
export type RevokeClientTokens = z.infer<typeof RevokeClientTokens>;

/**
 * `confirmation` repeats the client's name: the page asks a person to type it before an irreversible action, unless the
 * account waives it.
 */
export const DeleteClient = z.object({ id: clientId, expectedVersion, confirmation: typedName });
export type DeleteClient = z.infer<typeof DeleteClient>;
