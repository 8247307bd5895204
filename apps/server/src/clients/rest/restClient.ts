import { CreateClient, type GrantType, grantTypes, RotateClientSecret } from '@countersign/schema';
import { z } from 'zod';
import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import type { Account } from '../../accounts/model/account.js';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from '../model/client.js';

// Scopes and permissions stand for what it is granted; keys, for which a vendor's REST has no word, are set in the page.
const {
  id: _id,
  modules: _modules,
  accessTypeIds: _accessTypeIds,
  publicKeys: _keys,
  name,
  ...rest
} = CreateClient.shape;

const answeredGrantType = (grantType: GrantType) => grantType.toLowerCase() as Lowercase<GrantType>;

/** As they are named everywhere, or as they are answered here. */
const RestGrantTypes = z
  .array(z.enum([...grantTypes, ...grantTypes.map(answeredGrantType)]))
  .min(1, 'Choose at least one grant type.')
  .transform((sent) => [...new Set(sent.map((one) => one.toUpperCase() as GrantType))]);

/** What is sent to make a client; but for the name, everything may be left out. */
export const RestClient = z.strictObject({
  name,
  scopes: z.array(z.string()).max(500).default([]),
  permissions: z.array(z.string()).max(200).default([]),
  clientId: z.string().optional(),
  ...z.object(rest).partial().shape,
  grantTypes: RestGrantTypes.optional(),
});
export type RestClient = z.infer<typeof RestClient>;

/**
 * What is sent to rotate a secret; all of it may be left out where the account does not ask for the name. The answer is
 * the secret, for which a vendor's REST has no other word.
 */
export const RestRotation = z.strictObject(
  RotateClientSecret.omit({ id: true, expectedVersion: true, secretShareLink: true }).shape,
);

// What a vendor's REST calls otherwise, or tells nobody, is named here; a field that comes later is shown as it is kept.
const { description: _d, type: _t, grantTypes: _g, redirectUris: _r, ...others } = rest;
const { owner: _o, accessTokenLifetime: _l, secret: _s, ...asKept } = others;
const shownAsKept = z.object(asKept);

/** A client as the REST side shows it. */
export const ShownClient = z.object({
  clientId: z.string(),
  grantTypes: z.array(z.string()),
  secrets: z.array(
    z.object({ secretId: z.string(), label: z.string(), hint: z.string(), expiresAt: z.iso.datetime().nullable() }),
  ),
  teamName: z.string(),
  displayName: z.string(),
  scopes: z.array(z.string()),
  allowAccessTokensViaBrowser: z.boolean(),
  clientPermissions: z.array(z.string()),
  ...shownAsKept.shape,
});
export type ShownClient = z.infer<typeof ShownClient>;

export function showRestClient(
  client: Client,
  has: { account: Account; modules: readonly Module[]; accessTypes: readonly AccessTypeSummary[] },
): ShownClient {
  const granted = client.modules.flatMap((grant) => {
    const module = has.modules.find(({ id }) => id === grant.moduleId);
    return module ? grantedScopes(module, grant) : [];
  });
  const isAdministrator = client.modules.some((grant) => grant.administrator);
  return {
    clientId: client.id,
    grantTypes: client.grantTypes.map(answeredGrantType),
    secrets: client.secrets.map(({ id, label, hint, expiresAt }) => ({
      secretId: id,
      label,
      hint,
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    })),
    teamName: has.account.name,
    displayName: client.name,
    scopes: granted,
    allowAccessTokensViaBrowser: client.type === 'PUBLIC',
    clientPermissions: [
      ...(isAdministrator ? ['admin'] : []),
      ...has.accessTypes.filter(({ id }) => client.accessTypeIds.includes(id)).map((accessType) => accessType.name),
    ],
    ...shownAsKept.parse(client),
  };
}
