import {
  type CommandName,
  keyedBy,
  naturalKeys,
  PathId,
  RestKnown,
  RestOptions,
  RestPrecondition,
} from '@countersign/schema';
import { z } from 'zod';
import { commandScopes } from '../policy/commandScopes.js';
import { queryScopes } from '../policy/readScopes.js';
import { bodyShapeOf, namedIn } from '../transport/rest/commandInput.js';
import type { CommandRoute, Resource } from '../transport/rest/resource.js';
import { KeyHeader } from '../transport/rest/serveResource.js';
import { ShownChange, ShownRisk, ShownSecret } from '../transport/rest/shownParts.js';
import { answer, jsonBody, jsonSchema, type Operation, type Paths, problem, queryParameters, ref } from './parts.js';
import { resources } from './resources.js';

const security = [{ bearer: [] }];

const refusals = {
  400: problem('INVALID_INPUT, with the path of each field or parameter at fault in issues.'),
  401: problem('UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so.'),
  429: problem('RATE_LIMITED: try again after Retry-After.'),
  503: problem('UNAVAILABLE: try again after Retry-After.'),
};
const changing = {
  409: problem('CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again.'),
  413: problem('INVALID_INPUT: the body is too large.'),
  415: problem('INVALID_INPUT: the body is not JSON.'),
  422: problem('IDEMPOTENCY_KEY_REUSED: the key came with another request.'),
};
/** The scopes that a request takes, all of them, whatever it says. */
const listOf = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(' and ');
const scopesOf = (command: CommandName): string => {
  const needed = commandScopes[command];
  return needed === 'nobody'
    ? ''
    : 'anyOf' in needed
      ? needed.anyOf.map((one) => listOf([one])).join(' or ')
      : listOf(needed);
};
const missing = { 404: problem('NOT_FOUND.') };
const precondition = { 412: problem('CONFLICT: If-Match names another version than currentVersion.') };

const header = (name: string, schema: z.ZodType, description: string) => ({
  name,
  in: 'header',
  description,
  schema: jsonSchema(schema),
});
const ifMatch = header(
  'If-Match',
  RestPrecondition.shape['If-Match'],
  'The ETag that was last seen; or several, or *; where it has another by now, the answer is 412.',
);
const idempotencyKey = header(
  'Idempotency-Key',
  KeyHeader.shape['Idempotency-Key'],
  'A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day.',
);
const inPath = (path: string, { what, id = PathId.shape.id }: Resource) =>
  namedIn(path).map((name) => {
    const [kind] = name === 'id' ? keyedBy(id) : [];
    const description = kind && `The id of the ${what}, or \`${naturalKeys[kind]}:\` and its ${naturalKeys[kind]}.`;
    return {
      name,
      in: 'path',
      required: true,
      ...(description !== undefined && { description }),
      schema: jsonSchema(PathId.shape.id),
    };
  });

const capital = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;
const etag = { ETag: { description: 'Its version, for If-Match and If-None-Match.', schema: { type: 'string' } } };
const location = (what: string) => ({ Location: { description: what, schema: { type: 'string' } } });

/** What a command is sent besides its path and its headers. */
function bodyOf(route: CommandRoute): Pick<Operation, 'requestBody'> {
  const shape = bodyShapeOf(route);
  if (route.method === 'DELETE' || Object.keys(shape).length === 0) return {};
  const schema = jsonSchema(z.object(shape));
  const type = route.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return { requestBody: { ...jsonBody(schema, route.method !== 'PATCH'), content: { [type]: { schema } } } };
}

function commandOperation(resource: Resource, route: CommandRoute): Operation {
  const { one, what, tag } = resource;
  const { method, path, command, summary, description, makes } = route;
  const deletes = method === 'DELETE' && path === '/:id';
  const changed = answer(`What became of it, and the ${what}.`, `Changed${capital(one)}`);
  return {
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    operationId: command.name,
    security,
    parameters: [
      ...inPath(path, resource),
      ...(path === '' ? [] : [ifMatch]),
      idempotencyKey,
      ...queryParameters(RestOptions),
      ...(method === 'DELETE' ? queryParameters(z.object(bodyShapeOf(route))) : []),
    ],
    ...bodyOf(route),
    responses: {
      ...(makes ? { 201: { ...changed, headers: { ...etag, ...location(`Where the ${what} is read.`) } } } : {}),
      200: makes ? answer('With dryRun: what would change.', 'Preview') : { ...changed, headers: etag },
      ...(deletes && { 204: { description: 'It is gone.' } }),
      202: {
        ...answer('It waits for a second admin.', 'WaitingChange'),
        headers: location('Where the change request is read.'),
      },
      ...refusals,
      403: problem(
        `FORBIDDEN (insufficient_scope): it takes ${scopesOf(command.name)}, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person.`,
      ),
      ...changing,
      ...(path !== '' && missing),
      ...(path !== '' && precondition),
    },
  };
}

function readOperations(resource: Resource): Paths {
  const { path, many, one, what, tag, query, isReadAlone } = resource;
  const forbidden = {
    403: problem(`FORBIDDEN (insufficient_scope): it takes ${listOf([String(queryScopes[many])])}. ACCOUNT_SUSPENDED.`),
  };
  const list: Operation = {
    summary: `List: ${tag.toLowerCase()}`,
    tags: [tag],
    operationId: `list${capital(many)}`,
    security,
    parameters: queryParameters(query),
    responses: {
      200: answer('A page: fewer than limit where they are large, and next reads on.', `${capital(one)}List`),
      ...refusals,
      ...forbidden,
    },
  };
  const alone: Operation = {
    summary: `Read: ${what}`,
    tags: [tag],
    operationId: `read${capital(one)}`,
    security,
    parameters: [
      ...inPath('/:id', resource),
      header('If-None-Match', RestKnown.shape['If-None-Match'], 'The ETag that was last seen.'),
    ],
    responses: {
      200: { ...answer(`The ${what}, as it may be written back.`, capital(one)), headers: etag },
      304: { description: 'It is as it was.' },
      ...refusals,
      ...forbidden,
      ...missing,
    },
  };
  return { [path]: { get: list }, ...(isReadAlone && { [`${path}/{id}`]: { get: alone } }) };
}

function pathsOf(resource: Resource): Paths {
  const paths: Record<string, Record<string, Operation>> = { ...readOperations(resource) };
  for (const route of resource.commands) {
    const path = `${resource.path}${route.path}`.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: commandOperation(resource, route) };
  }
  return paths;
}

/** The paths of everything that is said by a table. */
export const resourcePaths: Paths = Object.assign({}, ...resources.map(pathsOf));

const common = { changes: z.array(ShownChange), risks: z.array(ShownRisk) };

/** The schemas that they refer to. */
export const resourceSchemas: Readonly<Record<string, z.ZodType | object>> = {
  Preview: z.object({ outcome: z.literal('PREVIEWED'), wouldWait: z.boolean(), ...common }),
  WaitingChange: z.object({
    outcome: z.literal('PENDING_APPROVAL'),
    changeRequest: z.object({ id: z.string(), number: z.int() }),
    secret: ShownSecret.optional(),
    ...common,
  }),
  ...Object.fromEntries(
    resources.flatMap(({ one, many, shown, commands }) => [
      [capital(one), shown],
      [
        `${capital(one)}List`,
        {
          type: 'object',
          properties: {
            [many]: { type: 'array', items: ref(capital(one)) },
            next: { type: ['string', 'null'], description: 'Send it as after; null at the end.' },
          },
          required: [many, 'next'],
        },
      ],
      ...(commands.length === 0
        ? []
        : [
            [
              `Changed${capital(one)}`,
              {
                type: 'object',
                properties: {
                  ...Object.assign({}, ...commands.map(({ told }) => told && jsonSchema(told, 'output').properties)),
                  outcome: { enum: ['APPLIED', 'PREVIEWED'] },
                  [one]: { oneOf: [ref(capital(one)), { type: 'null' }] },
                  wouldWait: { type: 'boolean', description: 'Of a dry run: whether it would wait.' },
                  secret: jsonSchema(ShownSecret, 'output'),
                  changes: jsonSchema(common.changes, 'output'),
                  risks: jsonSchema(common.risks, 'output'),
                },
                required: ['outcome', 'changes', 'risks'],
              },
            ],
          ]),
    ]),
  ),
};
