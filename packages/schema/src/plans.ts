import { z } from 'zod';
import { moduleFields } from './modules.js';
import { expectedVersion, id } from './text.js';
import { maxAccessTokenLifetime } from './tokenBounds.js';

const atMost = (what: string, least: number, most: number) =>
  z
    .int(`${what} is a whole number.`)
    .min(least, `${what} is at least ${least.toLocaleString('en')}.`)
    .max(most, `${what} is at most ${most.toLocaleString('en')}.`)
    .nullable();

/** What the vendor allows an account at most; null for no limit. */
const limits = {
  maxClients: atMost('The number of clients', 1, 100_000).describe('Clients of the account.'),
  maxSecretsPerClient: atMost('The number of secrets', 1, 10).describe('Live secrets of one client.'),
  maxTokensPerHour: atMost('The number of tokens', 1, 10_000_000).describe('Tokens of all its clients in an hour.'),
  maxAccessTokenLifetimeSeconds: atMost('The lifetime of tokens', 60, maxAccessTokenLifetime).describe('Seconds.'),
  maxSecretLifetimeDays: atMost('The lifetime of secrets', 1, 3650).describe('Days.'),
};

const VendorLimits = z.object(limits);
export type VendorLimits = z.infer<typeof VendorLimits>;
export type LimitName = keyof VendorLimits;

/** Whose word a limit is: an account's plan, what the vendor allows it in place of that, its own policy, or the operator's. */
export const limitSources = ['PLAN', 'VENDOR', 'ACCOUNT', 'OPERATOR'] as const;
export type LimitSource = (typeof limitSources)[number];

/** Whose word a limit of one client is: the same, or its own setting. */
export const clientLimitSources = ['CLIENT', ...limitSources] as const;
export type ClientLimitSource = (typeof clientLimitSources)[number];

/** Some of the limits. Of an account: what is left out is as its plan says, and null takes the plan's limit away. */
export const OwnLimits = VendorLimits.partial();
export type OwnLimits = z.infer<typeof OwnLimits>;

const { key, name, description } = moduleFields;

/** A plan of the vendor's: what accounts that have it may use, and how much. */
export const CreatePlan = z.object({
  key,
  name,
  description: description.default(''),
  limits: OwnLimits.default({}).describe('What is left out has no limit.'),
});
export type CreatePlan = z.infer<typeof CreatePlan>;

/** The key never changes. Of the limits, too, what is left out stays as it is. */
export const UpdatePlan = z
  .object({
    id,
    expectedVersion,
    name: name.optional(),
    description: description.optional(),
    limits: OwnLimits.optional(),
  })
  .describe('A field that is left out stays as it is, also among the limits. Null takes a limit away.');
export type UpdatePlan = z.infer<typeof UpdatePlan>;

/** Only while no account has it. */
export const DeletePlan = z.object({ id, expectedVersion });
export type DeletePlan = z.infer<typeof DeletePlan>;

/** `id` is the account's. */
export const AssignPlan = z.object({
  id,
  expectedVersion,
  planId: id.nullable().describe('Null for none.'),
  limits: OwnLimits.optional().describe(
    'In place of the plan’s, each that is named; null for no limit. Left out, they stay as they are.',
  ),
});
export type AssignPlan = z.infer<typeof AssignPlan>;
