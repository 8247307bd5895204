import { addClient, choose, type ShownClient } from './clientCalls.js';
import { managementModuleId, queryWith } from './managementApp.js';
import { type Browser, inputTypes, type RunningServer, startServer } from './server.js';

const scopes = [
  'clients:read',
  'clients:write',
  'secrets:write',
  'grants:write',
  'catalogue:read',
  'changes:read',
  'changes:write',
].map((one) => `countersign:${one}`);

/** The labels of a team's client. */
export const team = (value: string) => ({ labels: [{ key: 'team', value }] });

/** A program that may be limited, with a token of its own. */
export interface Program {
  readonly client: ShownClient;
  query(query: string, variables?: object): ReturnType<ReturnType<typeof queryWith>>;
  rest(method: string, path: string, body?: object): Promise<Response>;
  /** With what code it is refused. */
  code(query: string, variables?: object): Promise<string | undefined>;
  /** The names of the clients that it lists. */
  names(filter?: string): Promise<string[]>;
}

/** An account with three clients, and programs that are limited to some. */
export interface Managed {
  readonly server: RunningServer;
  readonly ada: Browser;
  /** The id of the built-in module. */
  readonly management: string;
  /** Of team pay, in uat; of team pay, in production; of another team. */
  readonly inside: ShownClient;
  readonly elsewhere: ShownClient;
  readonly outside: ShownClient;
  program(managedClients: object | null, more?: object): Promise<Program>;
}

/** A mutation, with its input as a variable. */
export const asked = (mutation: string): string => {
  const type = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${mutation}(input: $input) { outcome } }`;
};

export async function openManaged(): Promise<Managed> {
  const server = await startServer();
  await server.makeAccount('acc_managed', ['ada@example.com', 'ben@example.com']);
  const ada = await server.signIn('ada@example.com');
  await choose(ada, {
    environments: ['production', 'uat'],
    typedConfirmation: false,
    machinesMaySkipStepUp: true,
    secretVisibility: 'RECOVERABLE',
  });
  const management = await managementModuleId(ada);
  let programs = 0;
  return {
    server,
    ada,
    management,
    inside: await addClient(ada, { name: 'Inside', environment: 'uat', ...team('pay') }),
    elsewhere: await addClient(ada, { name: 'Elsewhere', ...team('pay') }),
    outside: await addClient(ada, { name: 'Outside', environment: 'uat', reference: 'git:out', ...team('ops') }),
    async program(managedClients, more = {}) {
      const modules = [{ moduleId: management, scopes }];
      const client = await addClient(ada, { name: `Program ${++programs}`, modules, managedClients, ...more });
      const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret };
      const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
      const { access_token: token } = (await answer.json()) as { access_token: string };
      const query = queryWith(server, token);
      return {
        client,
        query,
        rest: (method, path, body) =>
          fetch(`${server.url}/api${path}`, {
            method,
            headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
            ...(body && { body: JSON.stringify(body) }),
          }),
        code: async (text, variables = {}) => (await query(text, variables)).errors?.[0]?.extensions.code,
        async names(filter = '') {
          const { data } = await query(`{ clients${filter} { nodes { name } } }`);
          return data.clients.nodes.map((one: { name: string }) => one.name);
        },
      };
    },
  };
}
