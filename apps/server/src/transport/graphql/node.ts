import 'reflect-metadata';
import { readKey } from '@countersign/schema';
import { Field, ID, InterfaceType } from 'type-graphql';

/** How the ids of things begin that can be read alone, and the query that reads one. */
const queries = {
  acc: { query: 'customer', type: 'Customer' },
  adm: { query: 'admin', type: 'Admin' },
  at: { query: 'accessType', type: 'AccessType' },
  cr: { query: 'changeRequest', type: 'ChangeRequest' },
  mod: { query: 'module', type: 'Module' },
  plan: { query: 'plan', type: 'Plan' },
  we: { query: 'webhookEndpoint', type: 'WebhookEndpoint' },
} as const;

// The only ids that an account may choose, so that they may begin with anything.
const client = { query: 'client', type: 'Client' } as const;

const ofKey = { client, module: queries.mod, accessType: queries.at } as const;

const isBeginning = (text: string): text is keyof typeof queries => Object.hasOwn(queries, text);

/** The query that reads what an id, or a key, is of, and the type that it answers. */
export function nodeBehind(id: string) {
  const key = readKey(id, ['client', 'module', 'accessType']);
  if (key) return ofKey[key.kind];
  const beginning = /^([a-z]+)_/.exec(id)?.[1] ?? '';
  return isBeginning(beginning) ? queries[beginning] : client;
}

@InterfaceType({
  description: 'What can be read alone by its id (Relay).',
  resolveType: ({ id }: Node) => nodeBehind(id).type,
})
export abstract class Node {
  @Field(() => ID, { description: 'Its id, which is of nothing else.' })
  id!: string;
}
