import { z } from 'zod';
import { managementScopeNames } from './managementScopes.js';
import { id, line, unique } from './text.js';

const known: readonly string[] = managementScopeNames;

/** An hour: a person makes the next one when they need it. */
export const maxPersonalTokenMinutes = 60;

/** A token by which a program of one's own acts in Countersign itself, in one's name. */
export const CreatePersonalToken = z.object({
  name: line('The name', 100).describe('What it is for.'),
  scopes: z
    .array(
      z
        .string()
        .max(100)
        .refine((name) => known.includes(name), 'This is no scope of Countersign management.'),
    )
    .min(1, 'Choose at least one scope.')
    .max(known.length, `At most ${known.length} scopes.`)
    .transform(unique)
    .describe('Scopes of Countersign management, that the person’s privileges allow.'),
  lifetimeMinutes: z
    .int('A lifetime is a whole number of minutes.')
    .min(1, 'A token lives at least a minute.')
    .max(maxPersonalTokenMinutes, 'A token lives at most 60 minutes.')
    .default(maxPersonalTokenMinutes),
});
export type CreatePersonalToken = z.infer<typeof CreatePersonalToken>;

export const RevokePersonalToken = z.object({ id });
export type RevokePersonalToken = z.infer<typeof RevokePersonalToken>;
