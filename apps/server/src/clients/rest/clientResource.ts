import { CreateClient, clientId, leakReporters, RestClients } from '@countersign/schema';
import { z } from 'zod';
import type { Answer } from '../../execution/execute.js';
import { showLink } from '../../transport/graphql/payload.js';
import { defineResource } from '../../transport/rest/defineResource.js';
import type { Caller } from '../../transport/rest/resource.js';
import { tellSecret } from '../../transport/rest/sendAnswer.js';
import { toClientFilter } from '../commands/clientFilter.js';
import { createClient } from '../commands/createClient.js';
import { deleteClient } from '../commands/deleteClient.js';
import { disableClient } from '../commands/disableClient.js';
import { enableClient } from '../commands/enableClient.js';
import { revokeClientTokens } from '../commands/revokeClientTokens.js';
import { createSecretShareLink } from '../commands/secretShareLink/createSecretShareLink.js';
import { addClientSecret } from '../commands/secrets/addClientSecret.js';
import { cancelSecretRotation } from '../commands/secrets/cancelSecretRotation.js';
import { revokeClientSecret } from '../commands/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../commands/secrets/rotateClientSecret.js';
import { updateClientSecret } from '../commands/secrets/updateClientSecret.js';
import { updateClient } from '../commands/updateClient.js';
import { showClient } from '../graphql/client.js';
import { showLeak } from '../graphql/secret.js';
import { placeOf } from '../model/order.js';
import { leakMeasures } from '../model/secret.js';
import { wholeClients } from './wholeClients.js';

const { id: _id, owner, modules: _modules, publicKeys: _keys, secret: _secret, ...fields } = CreateClient.shape;

/** A client as REST shows it: what may be written, as it is written, and total, since a field that comes later is a field here. */
const ShownClient = z.object({
  id: z.string().describe('The client_id: never changes, and is never used again.'),
  version: z.int(),
  ...z.object(fields).required().shape,
  owner,
  modules: z.array(
    z.object({
      moduleId: z.string(),
      administrator: z.boolean().describe('Whether its administrator scopes are granted as well.'),
      scopes: z
        .array(z.string())
        .nullable()
        .describe('Only these, by name; null for all of the level, and what it comes to have.'),
    }),
  ),
  publicKeys: z.string().describe('The JSON Web Key Set that it signs assertions with; empty for none.'),
  secrets: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      hint: z.string().describe('The prefix and the last four characters.'),
      createdAt: z.iso.datetime(),
      expiresAt: z.iso.datetime().nullable(),
      replacedBy: z.string().nullable().describe('The secret that takes its place, while the two overlap.'),
      endsOtherwise: z.iso
        .datetime()
        .nullable()
        .describe('Of a secret that is being replaced: when it ends should the rotation be cancelled; null for never.'),
      leak: z
        .object({
          at: z.iso.datetime(),
          by: z.enum(leakReporters),
          url: z.string().nullable(),
          measure: z.enum(leakMeasures).describe('What was done about it at once.'),
        })
        .nullable()
        .describe('That it was reported as leaked.'),
      lastUsedAt: z.iso.datetime().nullable().describe('Up to a second behind; null while it was never used.'),
    }),
  ),
  hold: z
    .object({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
    .nullable()
    .describe('That the vendor disabled it in an emergency.'),
  tokensRevokedAt: z.iso.datetime().nullable().describe('Every token issued before this moment is invalid.'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

const told = z.object({
  link: z.string().describe('Shows the secret once, to whoever opens it first. Told only here.'),
});

const tellLink = (answer: Answer<unknown>, { publicUrl }: Caller): object => {
  const link = showLink(answer, publicUrl);
  return link === null ? {} : { link };
};

/** The new secret, or the link that was asked for instead. */
const tellRotation = (answer: Answer<unknown>, caller: Caller): object => ({
  ...tellSecret(answer),
  ...tellLink(answer, caller),
});

export const clientResource = defineResource({
  one: 'client',
  what: 'client',
  tag: 'Clients',
  path: '/api/clients',
  id: clientId,
  table: 'clients',
  shown: ShownClient,
  list: {
    many: 'clients',
    query: RestClients,
    order: ({ orderBy = 'NAME_ASC' }) => `clients.${orderBy}`,
    page: ({ reads, now }, { orderBy = 'NAME_ASC', limit: _limit, after: _after, ...filter }, request) =>
      reads.clients.page(toClientFilter(filter, now()), orderBy, request),
    place: (client, { orderBy = 'NAME_ASC' }) => placeOf(orderBy, client),
  },
  async find({ reads }, id) {
    const client = await reads.clients.byId(id);
    return client && { ...client, usedAt: 0 };
  },
  async show(rows, { reads }) {
    const clients = await wholeClients(rows, reads);
    const used = await reads.usage.ofSecrets(clients.flatMap(({ secrets }) => secrets.map(({ id }) => id)));
    const lastUses = new Map(used.map(({ secretId, lastUsedAt }) => [secretId, new Date(lastUsedAt)]));
    return clients.map(({ secrets, modules, accessTypeIds, ...client }) => ({
      ...showClient(client),
      modules,
      accessTypeIds,
      secrets: secrets.map((secret) => ({
        ...secret,
        createdAt: new Date(secret.createdAt),
        expiresAt: secret.expiresAt === null ? null : new Date(secret.expiresAt),
        endsOtherwise: secret.endsOtherwise === null ? null : new Date(secret.endsOtherwise),
        leak: showLeak(secret),
        lastUsedAt: lastUses.get(secret.id) ?? null,
      })),
    }));
  },
  idOf: ({ clientId }) => clientId,
  commands: [
    { method: 'POST', path: '', command: createClient, makes: true, summary: 'Make a client' },
    {
      method: 'PATCH',
      path: '/:id',
      command: updateClient,
      items: { modules: { administrator: false, scopes: null } },
      summary: 'Change a client',
    },
    { method: 'DELETE', path: '/:id', command: deleteClient, summary: 'Delete a client' },
    { method: 'POST', path: '/:id/enable', command: enableClient, summary: 'Enable a client' },
    {
      method: 'POST',
      path: '/:id/disable',
      command: disableClient,
      summary: 'Disable a client',
      description: 'From the very next token request on. Never waits.',
    },
    {
      method: 'POST',
      path: '/:id/revoke-tokens',
      command: revokeClientTokens,
      summary: 'End every token of a client',
      description: 'Its secrets stay. Never waits.',
    },
    {
      method: 'POST',
      path: '/:id/secrets',
      command: addClientSecret,
      summary: 'Add a secret',
      description: 'The others stay valid.',
    },
    {
      method: 'POST',
      path: '/:id/secrets/rotate',
      command: rotateClientSecret,
      summary: 'Replace a secret, or every one',
      description:
        'The old one stops now, or at overlapUntil where the account allows that. Until then the rotation is finished by revoking the old one, or cancelled. With secretShareLink the answer has a link that shows the secret once, and not the secret.',
      tell: tellRotation,
      told,
    },
    {
      method: 'POST',
      path: '/:id/secrets/:secretId/cancel-rotation',
      command: cancelSecretRotation,
      summary: 'Go back to what a new secret was to replace',
      description:
        'The new secret, which the path names, stops at once; the old one goes on as if it had never been replaced.',
    },
    {
      method: 'PATCH',
      path: '/:id/secrets/:secretId',
      command: updateClientSecret,
      summary: 'Change the label or the end of a secret',
    },
    { method: 'DELETE', path: '/:id/secrets/:secretId', command: revokeClientSecret, summary: 'Revoke a secret' },
    {
      method: 'POST',
      path: '/:id/secrets/:secretId/share-links',
      command: createSecretShareLink,
      tell: tellLink,
      told,
      summary: 'Make a link that shows a secret once',
    },
  ],
});
