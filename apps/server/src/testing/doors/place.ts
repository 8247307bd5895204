import { accountScopes } from '@countersign/schema';
import { type Person, personAt } from '@countersign/tooling/admin';
import type { Mailbox } from '../mailbox.js';
import { password, type RunningServer } from '../server.js';
import type { Door } from './ledger.js';
import { json, type Row, type RowReader, type Rows } from './rows.js';

/** Where everything happens: one server with a mailbox, and one on the same database that sends no mail. */
export interface Ground {
  readonly server: RunningServer;
  readonly mailless: RunningServer;
  readonly mailbox: Mailbox;
  readonly rows: RowReader;
}

/** By which a program acts: in its own name, or in somebody's. */
export interface Token {
  readonly accountId: string;
  readonly clientId: string;
  readonly inNameOf: string | undefined;
  access: string;
  refresh: string;
  readonly doors: Door[];
  /** Whether the rule lets it live still. */
  isAlive: boolean;
}

/** A program of an account, and the secret that its operator has. */
export interface Program {
  readonly accountId: string;
  readonly id: string;
  readonly secret: string;
  readonly isDelegated: boolean;
}

/** Somebody with a browser. */
export interface Human {
  readonly email: string;
  readonly person: Person;
  readonly accountIds: readonly string[];
  /** In which of them their session is. */
  at: string;
  hasMoved: boolean;
  readonly doors: readonly Door[];
}

const management = Object.keys(accountScopes).join(' ');
export const callback = 'https://desk.example.com/callback';
export const otherCallback = 'https://other.example.net/callback';

/** What was answered: GraphQL's data or REST's body, and the code of a refusal. */
export interface Answer {
  readonly code: string | undefined;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its reader reads of it.
  readonly data: any;
}

let made = 0;

/** Two accounts: three people in each and one who is in both, programs of their own and ones that act for people. */
export class Place {
  readonly accountIds: readonly [string, string];
  readonly humans: Human[] = [];
  readonly programs: Program[] = [];
  readonly tokens: Token[] = [];
  readonly ground: Ground;

  private constructor(ground: Ground) {
    this.ground = ground;
    made++;
    this.accountIds = [`acc_${made}a`, `acc_${made}b`];
  }

  static async open(ground: Ground): Promise<Place> {
    const place = new Place(ground);
    // What came from this address before counts no more.
    ground.server.pass(60 * 60_000);
    const both = `pat@${made}.example`;
    for (const accountId of place.accountIds) {
      const emails = ['ada', 'ben', 'cy'].map((name) => `${name}@${accountId.slice(4)}.example`);
      await ground.server.makeAccount(accountId, [...emails, both]);
      for (const email of emails) await place.welcome(email, [accountId]);
    }
    await place.welcome(both, place.accountIds);
    for (const accountId of place.accountIds) await place.#addPrograms(accountId);
    return place;
  }

  /** Somebody comes in for the first time, and sets up a second factor. */
  async welcome(email: string, accountIds: readonly string[], by: readonly Door[] = []): Promise<void> {
    const { server } = this.ground;
    const person = personAt(server.url, { email, password }, { now: server.now });
    await person.signIn();
    this.humans.push({ email, person, accountIds, at: accountIds[0] ?? '', hasMoved: false, doors: by });
  }

  rows(): Promise<Rows> {
    return this.ground.rows.read(this.accountIds);
  }

  /** Asks as the page does, which says for whom it was opened. */
  async page(human: Human, viewerId: string, query: string, variables: object, url = this.ground.server.url) {
    const headers = { cookie: human.person.cookie(), 'countersign-viewer': viewerId };
    return this.#graphql(url, headers, query, variables);
  }

  bearer({ access }: Token, query: string, variables: object): Promise<Answer> {
    return this.#graphql(this.ground.server.url, { authorization: `Bearer ${access}` }, query, variables);
  }

  async rest({ access }: Token, method: string, path: string, body?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${access}`, ...(body && { 'content-type': 'application/json' }) };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(this.ground.server.url + path, init);
    const text = await answer.text();
    const data = text && JSON.parse(text);
    return { text, data, code: answer.ok ? undefined : data.code };
  }

  /** Asks the token endpoint; answers nothing when it is refused. */
  async token({ id, secret }: Program, form: Readonly<Record<string, string>>) {
    const body = new URLSearchParams({ ...form, client_id: id, client_secret: secret });
    const answer = await fetch(`${this.ground.server.url}/oauth/token`, { method: 'POST', body });
    const said = (await answer.json()) as { access_token: string; refresh_token: string };
    return answer.ok ? { access: said.access_token, refresh: said.refresh_token } : undefined;
  }

  async #graphql(url: string, headers: Record<string, string>, query: string, variables: object): Promise<Answer> {
    const body = JSON.stringify({ query, variables });
    const init = { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } };
    const text = await (await fetch(`${url}/graphql`, init)).text();
    const { data, errors } = JSON.parse(text);
    return { text, data, code: errors?.[0].extensions.code };
  }

  async #addPrograms(accountId: string): Promise<void> {
    const owner = this.humans.find(({ at }) => at === accountId) as Human;
    const rows = await this.rows();
    const viewerId = String(seatOf(rows, accountId, owner.email)?.id);
    const [ours] = [...rows.modules.values()].filter((module) => module.account_id === accountId);
    const ask = async (mutation: string, type: string, input: object, shown: string) => {
      const text = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${shown} } }`;
      const { data, text: said } = await this.page(owner, viewerId, text, { input });
      if (!data?.[mutation]) throw new Error(`${mutation}: ${said}`);
      return data[mutation];
    };
    const pay = { key: 'pay', name: 'Pay', audience: `urn:pay:${accountId}` };
    await ask('createModule', 'CreateModuleInput', pay, 'outcome');
    await ask('createAccessType', 'CreateAccessTypeInput', { name: 'Clerk' }, 'outcome');
    const settings = {
      expectedVersion: 1,
      typedConfirmation: false,
      secretsPerClient: 10,
      maxTokensPerMinute: 60_000,
      machinesMaySkipStepUp: true,
      clientCredentialsRefreshToken: true,
    };
    await ask('updateAccountSettings', 'UpdateAccountSettingsInput', settings, 'outcome');
    const delegated = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [callback] };
    const modules = [{ moduleId: ours?.id, administrator: true }];
    const all = [
      { name: 'Bot', modules },
      { name: 'Kept bot', modules, environment: 'uat' },
      { name: 'Desk', modules, environment: 'uat', ...delegated },
      { name: 'Kept desk', modules, ...delegated },
      { name: 'Elsewhere', environment: 'uat' },
      { name: 'In production' },
    ];
    for (const client of all) {
      const input = { grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' }, ...client };
      const created = await ask('createClient', 'CreateClientInput', input, 'client { id } secret { value }');
      if (!client.modules) continue;
      const isDelegated = 'redirectUris' in client;
      const program = { accountId, id: created.client.id, secret: created.secret.value, isDelegated };
      this.programs.push(program);
      if (!isDelegated) await this.obtain(program);
    }
  }

  /** A token of a program's own. */
  async obtain(program: Program): Promise<Token | undefined> {
    const got = await this.token(program, { grant_type: 'client_credentials', scope: management });
    return got && this.keep({ ...got, ...ofProgram(program), inNameOf: undefined, doors: [] });
  }

  keep(token: Omit<Token, 'isAlive'>): Token {
    const kept = { ...token, isAlive: true };
    this.tokens.push(kept);
    return kept;
  }
}

export const ofProgram = ({ accountId, id }: Program) => ({ accountId, clientId: id });

/** What an application asks somebody to let it do. */
export const asked = management;

export function seatOf(rows: Rows, accountId: string, email: string): Row | undefined {
  const person = (row: Row) => rows.people.get(String(row.person_id))?.email;
  return [...rows.admins.values()].find((row) => row.account_id === accountId && person(row) === email);
}

export const redirectUrisOf = (rows: Rows, clientId: string): readonly string[] => {
  const client = rows.clients.get(clientId);
  return client && client.deleted_at === null ? json(client.redirect_uris) : [];
};
