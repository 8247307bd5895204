import { z } from 'zod';
import { id } from './text.js';

/** What is named by what people call it, in the place of its id. */
export const keyedKinds = ['client', 'module', 'accessType'] as const;
export type KeyedKind = (typeof keyedKinds)[number];

/** The field that is the key of each, with which a key begins: no id has a colon. */
export const naturalKeys = { client: 'reference', module: 'key', accessType: 'name' } as const satisfies Record<
  KeyedKind,
  string
>;

// A registry, since a description makes another schema of an id: of that one it still knows.
const kinds = z.registry<{ kinds: readonly KeyedKind[] }>();

/** Of which kinds a thing may be that stands here by its id or by its key. */
export const keyedBy = (schema: z.core.$ZodType): readonly KeyedKind[] => kinds.get(schema)?.kinds ?? [];

/** Says of which kinds the things may be that stand here by their ids, so that a key may stand here, too. */
export function ofKeyed<T extends z.ZodType>(schema: T, ...of: readonly KeyedKind[]): T {
  kinds.add(schema, { kinds: of });
  return schema;
}

/** How a thing of each kind stands in an input: by its id, or by `reference:`, `key:` or `name:` and what it is called. */
export const clientId = ofKeyed(id.clone(), 'client');
export const moduleId = ofKeyed(id.clone(), 'module');
export const accessTypeId = ofKeyed(id.clone(), 'accessType');

/** What a text names by a key that things of these kinds have; undefined of an id. */
export function readKey(text: string, of: readonly KeyedKind[]): { kind: KeyedKind; key: string } | undefined {
  const kind = of.find((one) => text.startsWith(`${naturalKeys[one]}:`));
  return kind && { kind, key: text.slice(naturalKeys[kind].length + 1) };
}
