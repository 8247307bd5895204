/**
 * The house as a list of floors, lowest first: a file may import from its own floor and from those below. A room is a top
 * folder of the sources, a file at the top, or `domain/floor` where the subfolder's name stands under three or more.
 */
export interface House {
  readonly name: string;
  /** From the root of the repository. */
  readonly sources: string;
  readonly floors: readonly Floor[];
  /** How many pairs of rooms may import each other. */
  readonly mutualPairs: number;
}

interface Floor {
  readonly name: string;
  /** Rooms; an asterisk stands for any domain. */
  readonly rooms: readonly string[];
  readonly holds: string;
}

export const houses: readonly House[] = [
  {
    name: 'server',
    sources: 'apps/server/src',
    mutualPairs: 0,
    floors: [
      { name: 'kernel', rooms: ['kernel', 'packageFolder.ts'], holds: 'values and refusals; knows no domain' },
      { name: 'ground', rooms: ['config', 'net'], holds: 'the environment, safe calls to the outside' },
      { name: 'domain models', rooms: ['*/model'], holds: 'records, what can be read, what a change shows' },
      { name: 'model', rooms: ['model', 'limits', 'export'], holds: 'all records and reads, plan, command, the ports' },
      { name: 'commands', rooms: ['*/commands'], holds: 'one verb a file, pure decisions' },
      { name: 'policy', rooms: ['policy'], holds: 'who may, and what waits' },
      { name: 'execution', rooms: ['execution'], holds: 'the one road of every change' },
      {
        name: 'flows',
        rooms: ['*/flows', 'sso', 'oauth', 'notices', 'sealing', 'firstStart', 'mail'],
        holds: 'whatever asks the road for changes, and the token path',
      },
      { name: 'adapters', rooms: ['store', 'metrics'], holds: 'the databases, what monitoring reads' },
      { name: 'GraphQL parts', rooms: ['transport/graphql'], holds: 'connections, payloads, context' },
      { name: 'GraphQL', rooms: ['*/graphql'], holds: 'types and resolvers of each domain' },
      { name: 'transport', rooms: ['transport'], holds: 'HTTP, the GraphQL server' },
      { name: 'REST', rooms: ['*/rest', 'openapi'], holds: 'routes of each domain, and their description' },
      {
        name: 'roof',
        rooms: ['scheduled', 'cli', 'app.ts', 'serve.ts', 'supervise.ts', 'start.ts', 'main.ts'],
        holds: 'what puts it together and starts it',
      },
    ],
  },
  {
    name: 'page',
    sources: 'apps/admin/src',
    mutualPairs: 0,
    floors: [
      {
        name: 'ground',
        rooms: ['api', 'labels', 'searchParams', 'theme'],
        holds: 'the API, words, what stands in an address',
      },
      { name: 'parts', rooms: ['ui', 'viewer'], holds: 'building blocks, who is signed in' },
      { name: 'commands', rooms: ['commands', 'form', 'localList'], holds: 'sending a change, forms, lists' },
      {
        name: 'domains',
        rooms: [
          'accessTypes',
          'admins',
          'audit',
          'auth',
          'changes',
          'clients',
          'customers',
          'docs',
          'modules',
          'overview',
          'plans',
          'policies',
          'sso',
          'webhooks',
        ],
        holds: 'parts that pages share',
      },
      { name: 'pages', rooms: ['*/pages'], holds: 'what the router opens' },
      { name: 'roof', rooms: ['shell', 'router.tsx', 'main.tsx'], holds: 'navigation, routes' },
    ],
  },
];
