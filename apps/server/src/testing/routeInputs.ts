import { z } from 'zod';
import { edgesOf, type Limits } from './limits.js';

/** A value of a route's input. */
export interface Leaf {
  readonly path: readonly string[];
  readonly limits: Limits;
}

/** What is said of a value before it is tidied, or else of what it comes to; null has no size. */
const sized = (limits: Limits, after: Limits): Limits => {
  const [some = limits] = limits.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return edgesOf(some).length > 0 ? some : { ...after, ...some };
};

/** Every text and list of an input; a yes or no, and what may have one value alone, have no size. */
export const leavesOf = (limits: Limits, after: Limits, path: readonly string[] = []): Leaf[] => {
  if (limits.properties)
    return Object.entries(limits.properties).flatMap(([name, each]) =>
      leavesOf(each, after.properties?.[name] ?? {}, [...path, name]),
    );
  const isSmall = limits.type === 'boolean' || limits.type === 'object' || limits.const !== undefined;
  return isSmall ? [] : [{ path, limits: sized(limits, after) }];
};

/** An input of the least that is asked for, but for one value. */
export function inputWith(limits: Limits, path: readonly string[], value: unknown): unknown {
  const [name, ...within] = path;
  if (name === undefined) return value;
  const isAsked = (key: string) => limits.required?.includes(key) || key === name;
  const asked = Object.entries(limits.properties ?? {}).filter(([key]) => isAsked(key));
  return Object.fromEntries(
    asked.map(([key, each]) => [key, key === name ? inputWith(each, within, value) : leastOf(each, key)]),
  );
}

function leastOf(limits: Limits, name: string): unknown {
  if (limits.const !== undefined) return limits.const;
  if (limits.type === 'boolean') return true;
  if (limits.type === 'array')
    return Array.from({ length: limits.minItems ?? 0 }, () => leastOf(limits.items ?? {}, name));
  if (limits.properties || limits.type === 'object') return inputWith(limits, ['none of them'], undefined);
  return name === 'email' ? 'nobody@example.com' : 'twelve green words';
}

/** What a route says that it reads. */
export const describe = (schema: z.ZodType, io: 'input' | 'output'): Limits =>
  JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' })));
