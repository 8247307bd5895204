import type { ManagementScope } from '@countersign/schema';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { addClient, choose } from './clientCalls.js';
import { allManagement, queryWith } from './managementApp.js';
import { type Browser, inputTypes, type RunningServer, startServer } from './server.js';

interface Sent {
  readonly key?: string;
  readonly at?: RunningServer;
  /** Which of the programs sends it. */
  readonly by?: number;
  /** Another token than its usual one. */
  readonly token?: string;
}

/** Two servers on one database, an account whose admins sign in, and two programs that manage its clients. */
export interface Programs {
  /** Its URL. */
  readonly database: string;
  readonly here: RunningServer;
  readonly there: RunningServer;
  readonly ada: Browser;
  readonly ben: Browser;
  /** Sends a mutation; answers its payload, or as `refused` the code and the details. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  send(mutation: string, input: object, sent?: Sent): Promise<any>;
  tokens(): readonly string[];
  /** A token of the first program that may do no more than this. */
  narrower(...scopes: ManagementScope[]): Promise<string>;
  /** Lets time go by, does what is due then, and gets new tokens. */
  pass(milliseconds: number): Promise<void>;
}

let names = 0;
export const newClient = () => ({
  name: `Client ${++names}`,
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
});

/** What is shown of each payload besides what every one has. */
const shownOf: Readonly<Record<string, string>> = {
  createClient: 'client { id name enabled } secret { id hint value }',
  rotateClientSecret: 'client { id name enabled } secret { id hint value }',
  createSecretShareLink: 'link',
  inviteAdmin: 'admin { id } link',
  deleteClient: 'deletedId',
  resubmitChangeRequest: '',
};

export async function openPrograms(): Promise<Programs> {
  const url = await freshDatabase();
  const store = await openStore(url);
  const here = await startServer({ store });
  const there = await startServer({ beside: here });
  await here.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  const [ada, ben] = [await here.signIn('ada@example.com'), await here.signIn('ben@example.com')];
  await choose(ada, { typedConfirmation: false, machinesMaySkipStepUp: true });
  const modules = await allManagement(ada);
  const tool = await addClient(ada, { name: 'Tool', modules });
  const tools = [tool, await addClient(ada, { name: 'Other tool', modules })];
  const tokenOf = async ({ id, secret }: (typeof tools)[number], scopes: readonly string[] = []): Promise<string> => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    if (scopes.length > 0) body.set('scope', scopes.join(' '));
    return (await (await fetch(`${here.url}/oauth/token`, { method: 'POST', body })).json()).access_token;
  };
  let tokens = await Promise.all(tools.map((tool) => tokenOf(tool)));

  return {
    database: url,
    here,
    there,
    ada,
    ben,
    tokens: () => tokens,
    narrower: (...scopes) => tokenOf(tool, scopes),
    async send(mutation, input, { key, at = here, by = 0, token = tokens[by] ?? '' } = {}) {
      const type = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const more = shownOf[mutation] ?? 'client { id name enabled }';
      const { data, errors } = await queryWith(at, token)(
        `mutation($input: ${type}!, $key: String) {
          it: ${mutation}(input: $input, idempotencyKey: $key) { outcome changes { field } changeRequest { id } ${more} }
        }`,
        { input, key },
      );
      return errors?.[0] ? { refused: errors[0].extensions } : data.it;
    },
    async pass(milliseconds) {
      here.pass(milliseconds);
      await here.doWhatIsDue();
      tokens = await Promise.all(tools.map((tool) => tokenOf(tool)));
    },
  };
}
