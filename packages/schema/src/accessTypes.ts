import { z } from 'zod';
import { accessTypeId } from './naturalKeys.js';
import { expectedVersion, line, paragraphs, tidyLine, unique } from './text.js';

/** The operations on an object. Their meaning is up to the API: a token carries the name of the access type. */
export const operations = ['READ', 'WRITE', 'LINK'] as const;
export const Operation = z.enum(operations);
export type Operation = z.infer<typeof Operation>;

/**
 * What may be done to one kind of object. `fields` names the columns that these operations reach; null for all of them. An
 * operation on other columns is a permission of its own, on the same object.
 */
export const ObjectPermission = z.object({
  object: line('The name of the object', 100),
  operations: z.array(Operation).min(1, 'Choose at least one operation.').transform(unique),
  fields: z
    .array(line('The name of a field', 100))
    .max(500)
    .transform(unique)
    .nullable()
    .optional()
    .describe('Null: all fields. Left out: as it is for these operations, and all fields of a new object.'),
});
export type SentPermission = z.infer<typeof ObjectPermission>;
/** A permission as an access type has it; without `fields`, it covers all of them. */
export interface ObjectPermission {
  readonly object: string;
  readonly operations: Operation[];
  readonly fields?: string[] | undefined;
}

/** Each operation on an object stands once: it would otherwise have two sets of fields. */
function operationsOnce(permissions: readonly SentPermission[], check: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { object, operations: named }] of permissions.entries()) {
    const again = named.find((operation) => seen.has(`${operation} ${object}`));
    if (again) {
      const message = `${object} is named twice with ${again}: name it once for each operation.`;
      check.addIssue({ code: 'custom', path: [index, 'object'], message, input: permissions });
    }
    for (const operation of named) seen.add(`${operation} ${object}`);
  }
}

const fields = {
  name: z
    .string()
    .overwrite(tidyLine)
    .min(1, 'The name is missing.')
    .max(100, 'A name has at most 100 characters.')
    .regex(/^[A-Za-z][A-Za-z0-9_. -]*$/, 'The name of an access type begins with a letter, such as ObjectRead.'),
  description: paragraphs('The description', 2000),
  permissions: z
    .array(ObjectPermission)
    .max(500, 'An access type has at most 500 permissions.')
    .superRefine(operationsOnce),
};

/** A named set of permissions. */
export const CreateAccessType = z.object({
  ...fields,
  description: fields.description.default(''),
  permissions: fields.permissions.default([]),
});
export type CreateAccessType = z.infer<typeof CreateAccessType>;

export const UpdateAccessType = z
  .object({ id: accessTypeId, expectedVersion, ...z.object(fields).partial().shape })
  .describe(
    'A field that is left out stays as it is, also within a permission. Null clears the fields of one, and nothing else.',
  );
export type UpdateAccessType = z.infer<typeof UpdateAccessType>;

export const DeleteAccessType = z.object({ id: accessTypeId, expectedVersion });
export type DeleteAccessType = z.infer<typeof DeleteAccessType>;
