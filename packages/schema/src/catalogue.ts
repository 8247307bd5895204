import { z } from 'zod';
import { instant } from './instant.js';
import { CreateModule, UpdateModule } from './modules.js';
import { moduleId } from './naturalKeys.js';
import { EnvironmentName, maxEnvironments } from './settings.js';
import { confirmation, expectedVersion, id, line, unique } from './text.js';

/** The states of a module: an account's own, and those of one in the vendor's catalogue. */
export const moduleStates = ['OWN', 'DRAFT', 'PUBLISHED', 'DEPRECATED', 'WITHDRAWN'] as const;
export type ModuleState = (typeof moduleStates)[number];

/** The states of what the vendor's catalogue holds. */
export const catalogueStates = ['DRAFT', 'PUBLISHED', 'DEPRECATED', 'WITHDRAWN'] as const;
export type CatalogueState = (typeof catalogueStates)[number];

/** Accounts are told this long before what they use ends, unless a reason is given. */
export const sunsetNoticeDays = 30;

const documentationUrl = z
  .url({ protocol: /^https$/, error: 'The documentation is an https address.' })
  .max(500, 'The address of the documentation has at most 500 characters.')
  .nullable();

/** What holds for the catalogue as a whole. */
export const UpdateCatalogue = z.object({
  ownModules: z
    .boolean()
    .optional()
    .describe('Whether accounts may define modules of their own; those that they have stay, whatever is said.'),
});
export type UpdateCatalogue = z.infer<typeof UpdateCatalogue>;

/** A module of the vendor's catalogue, at first a draft. */
export const CreateCatalogueModule = z.object({
  ...CreateModule.shape,
  documentationUrl: documentationUrl.default(null),
});
export type CreateCatalogueModule = z.infer<typeof CreateCatalogueModule>;

export const UpdateCatalogueModule = z
  .object({ ...UpdateModule.shape, documentationUrl: documentationUrl.optional() })
  .describe('A field that is left out stays as it is, also within a scope. Null takes the documentation away.');
export type UpdateCatalogueModule = z.infer<typeof UpdateCatalogueModule>;

/** Of a draft only: what was published keeps its names for good. */
export const DeleteCatalogueModule = z.object({ id: moduleId, expectedVersion });
export type DeleteCatalogueModule = z.infer<typeof DeleteCatalogueModule>;

export const PublishModule = z.object({ id: moduleId, expectedVersion });
export type PublishModule = z.infer<typeof PublishModule>;

export const DeprecateModule = z.object({
  id: moduleId,
  expectedVersion,
  sunsetAt: instant('The end').describe('From then on no token is for it.'),
  successorId: moduleId.optional().describe('The published module that takes its place.'),
  reason: line('The reason', 500).optional().describe(`Needed where it ends in less than ${sunsetNoticeDays} days.`),
});
export type DeprecateModule = z.infer<typeof DeprecateModule>;

/** From deprecated to published, and from withdrawn to deprecated without an end. */
export const ReinstateModule = z.object({ id: moduleId, expectedVersion });
export type ReinstateModule = z.infer<typeof ReinstateModule>;

export const WithdrawModule = z.object({
  id: moduleId,
  expectedVersion,
  confirmation: confirmation.optional().describe('The key of the module, typed by a person.'),
});
export type WithdrawModule = z.infer<typeof WithdrawModule>;

/** Who may use a module of the catalogue: an account, every one that has a plan, or every one. */
const grantee = {
  moduleId,
  accountId: id.optional().describe('Left out, without a plan either: every account.'),
  planId: id.optional().describe('Every account that has this plan.'),
};

const isOneGrantee = ({ accountId, planId }: { accountId?: string | undefined; planId?: string | undefined }) =>
  accountId === undefined || planId === undefined;
const oneGrantee = { path: ['planId'], error: 'Name an account or a plan, or neither for every account.' };

/** Says who may use a module of the catalogue, and how much of it; an entitlement that is there is changed. */
export const GrantEntitlement = z
  .object({
    ...grantee,
    administrator: z.boolean().default(false).describe('Its administrator scopes, too.'),
    environments: z
      .array(EnvironmentName)
      .min(1, 'Name at least one environment, or none for all.')
      .max(...maxEnvironments)
      .transform(unique)
      .nullable()
      .default(null)
      .describe('In these alone; null for all.'),
    endsAt: instant('The end').nullable().default(null).describe('Null for no end.'),
  })
  .refine(isOneGrantee, oneGrantee);
export type GrantEntitlement = z.infer<typeof GrantEntitlement>;

/** Ends one at once, or at a moment. Grants stay, and are back with it. */
export const EndEntitlement = z
  .object({
    ...grantee,
    endsAt: instant('The end').optional().describe('Left out: at once.'),
  })
  .refine(isOneGrantee, oneGrantee);
export type EndEntitlement = z.infer<typeof EndEntitlement>;

/** Whether what a client, or an account, has of a module is in force, or why it is not. */
export const moduleStandings = [
  'IN_FORCE',
  'NOT_ENTITLED',
  'ENDED',
  'OTHER_ENVIRONMENT',
  'SUNSET',
  'WITHDRAWN',
] as const;
export type ModuleStanding = (typeof moduleStandings)[number];
