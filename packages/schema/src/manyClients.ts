import { z } from 'zod';
import { UpdateClient } from './clients.js';
import { EnableClient, reason } from './enableClients.js';
import { instant } from './instant.js';
import { ScopeName } from './modules.js';
import { clientId, moduleId } from './naturalKeys.js';
import { confirmation, unique } from './text.js';

/** How many clients one command changes: so many are one commit, one request for approval, and one look for whoever approves. */
export const maxClientsAtOnce = 1000;

const typedNumber = confirmation
  .optional()
  .describe('The number of clients, if the account requires typed confirmations.');

const several = <T extends z.ZodType<unknown>>(one: T) =>
  z
    .array(one)
    .min(1, 'Choose at least one client.')
    .max(maxClientsAtOnce, `At most ${maxClientsAtOnce} clients at once. Choose fewer, and do the rest afterwards.`);

/**
 * Each with the version that was seen, all of them or none; `confirmation` repeats the number of clients: the page asks a
 * person to type it, unless the account waives it.
 */
const manyClients = {
  clients: several(EnableClient)
    .refine(
      (clients) => new Set(clients.map((client) => client.id)).size === clients.length,
      'A client is named twice.',
    )
    .describe(`At most ${maxClientsAtOnce}.`),
  confirmation: typedNumber,
};

/** No versions: disabling in an emergency must not fail because one was renamed meanwhile. */
export const DisableClients = z.object({
  ids: several(clientId).transform(unique).describe(`At most ${maxClientsAtOnce}.`),
  reason,
  confirmation: typedNumber,
});
export type DisableClients = z.infer<typeof DisableClients>;

export const EnableClients = z.object(manyClients);
export type EnableClients = z.infer<typeof EnableClients>;

export const DeleteClients = z.object(manyClients);
export type DeleteClients = z.infer<typeof DeleteClients>;

export const ExpireClientSecrets = z.object({
  ...manyClients,
  expiresAt: instant('The end')
    .optional()
    .describe('Every secret that would live longer ends at this moment. Left out: all end at once, for good.'),
});
export type ExpireClientSecrets = z.infer<typeof ExpireClientSecrets>;

/** What is taken of a module: these scopes, or all of it. */
export const ModuleRemoval = z.object({
  moduleId,
  scopes: z
    .array(ScopeName)
    .min(1, 'Choose at least one scope.')
    .max(200, 'A module has at most 200 scopes.')
    .transform(unique)
    .optional()
    .describe('These, by name, and the others stay. Left out: the whole module.'),
});
export type ModuleRemoval = z.infer<typeof ModuleRemoval>;

const oneEach = (grants: readonly { moduleId: string }[]) =>
  new Set(grants.map((grant) => grant.moduleId)).size === grants.length;

const { owner, environment, modules, accessTypeIds } = UpdateClient.shape;

export const UpdateClients = z
  .object({
    ...manyClients,
    owner,
    environment,
    addModules: modules.describe('In addition to what each of them has.'),
    removeModules: z.array(ModuleRemoval).max(200).refine(oneEach, 'A module is named twice.').optional(),
    addAccessTypeIds: accessTypeIds,
    removeAccessTypeIds: accessTypeIds,
  })
  .describe(
    'The same change of each. What is not named stays as it is; what is both added and removed is removed, wherever it was.',
  );
export type UpdateClients = z.infer<typeof UpdateClients>;
