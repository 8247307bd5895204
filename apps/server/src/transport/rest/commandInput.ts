import { PathId, RestOptions } from '@countersign/schema';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canonicalJson } from '../../kernel/canonicalJson.js';
import { parse } from '../../kernel/parse.js';
import { Conflict, InvalidInput, type Issue } from '../../kernel/refusal.js';
import { entityTagOf, expectedTags, isExpected } from './entityTag.js';
import { refuseUnknown } from './parseQuery.js';
import type { CommandRoute, Shown } from './resource.js';

type Members = Readonly<Record<string, unknown>>;

/** A version that nothing ever has. */
const noVersion = Number.MAX_SAFE_INTEGER;

/** What the input of a command is made of. */
function shapeOf({ command }: CommandRoute): Readonly<Record<string, z.ZodType>> {
  if (command.input instanceof z.ZodObject) return command.input.shape;
  throw new Error(`The input of ${command.name} is no object.`);
}

export const namedIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

/** The part of the input that stands neither in the path nor in a header. */
export function bodyShapeOf(route: CommandRoute): Readonly<Record<string, z.ZodType>> {
  const elsewhere = new Set([...namedIn(route.path), 'expectedVersion']);
  return Object.fromEntries(Object.entries(shapeOf(route)).filter(([name]) => !elsewhere.has(name)));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectIn(body: unknown): Members {
  if (body === undefined || body === null) return {};
  if (isObject(body)) return Object.fromEntries(Object.entries(body));
  throw InvalidInput.at([], 'Send an object.');
}

/** Without what changes by itself, and gives a thing no new version. */
const lasting = (value: unknown): string =>
  canonicalJson(JSON.parse(JSON.stringify(value ?? null), (name, one) => (name === 'lastUsedAt' ? undefined : one)));

/**
 * What is sent of a whole that was read: what may be changed. The rest may be there as it is, so that what is read can be
 * written back, and nowhere else.
 */
function writable(sent: Members, shape: object, current: Shown | undefined): Members {
  const others = Object.entries(sent).filter(([name]) => !Object.hasOwn(shape, name));
  if (current?.version !== undefined && sent.version !== undefined && sent.version !== current.version)
    throw new Conflict('It has changed since you read it. Read it again.', Number(current.version));
  const issues = others.flatMap(([name, value]): Issue[] => {
    if (!current || !Object.hasOwn(current, name)) return [{ path: [name], message: `There is no field ${name}.` }];
    const isSame = lasting(value) === lasting(current[name]);
    return isSame ? [] : [{ path: [name], message: `${name} is not changed here.` }];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return Object.fromEntries(Object.entries(sent).filter(([name]) => Object.hasOwn(shape, name)));
}

/** RFC 7396: what is in a list is no patch of what was there. */
function replacedLists(sent: Members, items: CommandRoute['items'] = {}): Members {
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => {
      const fresh = items[name];
      // A text would be spread into its letters: what is no object is refused as it is.
      const whole = (one: unknown) => (isObject(one) ? { ...fresh, ...one } : one);
      return [name, fresh && Array.isArray(value) ? value.map(whole) : value];
    }),
  );
}

/** What a request says before anything is read of what is there. */
export function readAsked(route: CommandRoute, request: FastifyRequest) {
  const params = parse(
    z.object(Object.fromEntries(namedIn(route.path).map((name) => [name, PathId.shape.id]))),
    request.params,
  );
  const shape = bodyShapeOf(route);
  const { dryRun, comment, ...rest } = objectIn(request.query);
  const options = parse(RestOptions, { dryRun, comment });
  // What a deletion takes besides stands in the query as well.
  const ofQuery = route.method === 'DELETE' ? shape : {};
  refuseUnknown(ofQuery, rest, 'parameter');
  parse(z.object(ofQuery), rest);
  return { params, query: rest, options, expected: expectedTags(request) };
}

/** @throws Conflict with the current version, where it is none that `If-Match` names */
export function assertExpected(
  { expected }: Pick<ReturnType<typeof readAsked>, 'expected'>,
  current: Shown | undefined,
): void {
  if (!isExpected(expected, current && entityTagOf(current)))
    throw new Conflict('It has another version by now. Read it again.', Number(current?.version ?? 0));
}

/** The input of a command, from everywhere in a request; `current` is what the path names, as it is now. */
export function commandInput(
  route: CommandRoute,
  { body, asked }: { body: unknown; asked: ReturnType<typeof readAsked> },
  current: Shown | undefined,
): Members {
  const shape = bodyShapeOf(route);
  const { params, query } = asked;
  assertExpected(asked, current);
  const version = 'expectedVersion' in shapeOf(route) && { expectedVersion: current?.version ?? noVersion };
  if (route.method === 'DELETE') return { ...query, ...params, ...version };
  const sent = objectIn(body);
  if (route.method === 'PATCH')
    return { ...replacedLists(writable(sent, shape, current), route.items), ...params, ...version };
  refuseUnknown(shape, sent, 'field');
  return { ...sent, ...params, ...version };
}
