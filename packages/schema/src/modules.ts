import { z } from 'zod';
import { clientId, moduleId } from './naturalKeys.js';
import { expectedVersion, line, optionalLine, paragraphs, unique } from './text.js';

/**
 * A client that is granted a module has its standard scopes; the administrator ones are granted in addition, or not.
 */
export const scopeLevels = ['STANDARD', 'ADMINISTRATOR'] as const;
export const ScopeLevel = z.enum(scopeLevels);
export type ScopeLevel = z.infer<typeof ScopeLevel>;

/** The name of a scope is any scope-token of RFC 6749 §3.3: printable ASCII without space, quote and backslash. */
export const ScopeName = z
  .string()
  .trim()
  .min(1, 'The name of a scope is missing.')
  .max(200, 'The name of a scope has at most 200 characters.')
  .regex(
    /^[\x21\x23-\x5b\x5d-\x7e]+$/,
    'The name of a scope is printable ASCII without spaces, quotes and backslashes.',
  );

/** The description is shown to a person who is asked to allow the scope. */
export const ModuleScope = z.object({
  name: ScopeName,
  description: optionalLine('The description', 500).optional().describe("Left out: as it is, and '' of a new scope."),
  level: ScopeLevel.optional().describe('Left out: as it is, and STANDARD of a new scope.'),
});
export type SentScope = z.infer<typeof ModuleScope>;
/** A scope as a module has it. */
export interface ModuleScope {
  readonly name: string;
  readonly description: string;
  readonly level: ScopeLevel;
}

/** JWT: the API validates a token by itself. Opaque: it introspects the token, and sees a revocation at once. */
export const accessTokenFormats = ['JWT', 'OPAQUE'] as const;
export type AccessTokenFormat = (typeof accessTokenFormats)[number];

/** How JWTs are signed. */
export const signingAlgorithms = ['ES256', 'RS256', 'EdDSA'] as const;
export const SigningAlgorithm = z.enum(signingAlgorithms);
export type SigningAlgorithm = z.infer<typeof SigningAlgorithm>;

/** Introspection, RFC 7662. */
const resourceServers = 'The clients as which the API itself may ask about tokens.';

/** The fields of a module. */
export const moduleFields = {
  key: z
    .string()
    .trim()
    .min(1, 'The key is missing.')
    .max(64, 'A key has at most 64 characters.')
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'A key is lower-case letters and digits joined by hyphens, such as payroll.',
    ),
  name: line('The name', 200),
  description: paragraphs('The description', 2000),
  /** The value of a token's `aud` (RFC 8707 §2: an absolute URI without a fragment), in RFC 3986's characters only. */
  audience: z
    .string()
    .trim()
    .min(1, { error: 'The audience is missing.', abort: true })
    .max(500, 'An audience has at most 500 characters.')
    .refine(
      (text) => URL.canParse(text) && /^[!$-;=?-[\]_a-z~]+$/i.test(text),
      'An audience is an absolute URI without a fragment, such as https://api.example.com/payroll.',
    ),
  accessTokenFormat: z.enum(accessTokenFormats),
  signingAlgorithm: SigningAlgorithm,
  resourceServerIds: z.array(clientId).max(20, 'At most 20 clients.').transform(unique),
  scopes: z
    .array(ModuleScope)
    .max(200, 'A module has at most 200 scopes.')
    .refine(
      (scopes) => new Set(scopes.map((scope) => scope.name)).size === scopes.length,
      'Two scopes have the same name.',
    ),
};

/** An API that tokens are for. */
export const CreateModule = z.object({
  ...moduleFields,
  description: moduleFields.description.default(''),
  accessTokenFormat: moduleFields.accessTokenFormat.default('JWT'),
  signingAlgorithm: moduleFields.signingAlgorithm.default('ES256'),
  resourceServerIds: moduleFields.resourceServerIds.default([]).describe(resourceServers),
  scopes: moduleFields.scopes.default([]),
});
export type CreateModule = z.infer<typeof CreateModule>;

/** The key is immutable: other systems refer to it. */
export const UpdateModule = z
  .object({
    id: moduleId,
    expectedVersion,
    ...z.object(moduleFields).omit({ key: true }).partial().shape,
    resourceServerIds: moduleFields.resourceServerIds.optional().describe(resourceServers),
  })
  .describe('A field that is left out stays as it is, also within a scope. No field is cleared by null.');
export type UpdateModule = z.infer<typeof UpdateModule>;

export const DeleteModule = z.object({ id: moduleId, expectedVersion });
export type DeleteModule = z.infer<typeof DeleteModule>;

/** A scope of a module that moves, and the one of the published module that takes its place. */
export const MovedScope = z.object({ from: ScopeName, to: ScopeName });
export type MovedScope = z.infer<typeof MovedScope>;

/** Gives every client that has an account's own module a published one in its place, and deletes the own one. */
export const MoveModule = z.object({
  id: moduleId,
  expectedVersion,
  ontoId: moduleId.describe('The published module that takes its place.'),
  scopes: z
    .array(MovedScope)
    .max(200, 'A module has at most 200 scopes.')
    .refine((scopes) => new Set(scopes.map(({ from }) => from)).size === scopes.length, 'A scope is named twice.')
    .default([])
    .describe('Which scope takes the place of which. One that is not named here, and has no namesake, is lost.'),
});
export type MoveModule = z.infer<typeof MoveModule>;
