import type { Admin } from '../admin/index.ts';
import { tokenStatus } from './tokenStatus.ts';

/** What is known of a client from the answers so far. */
interface State {
  exists: boolean;
  enabled: boolean;
  version: number;
  /** The live secret, when its value was told; it is lost with an answer that never came. */
  secret: string | undefined;
}

interface Seen {
  id: string;
  version: number;
  enabled: boolean;
}

interface Answer {
  client?: { id: string; version: number };
  secret?: { value: string };
}

const fields = 'client { id version }';
const actions = {
  createClient: {
    document: `mutation($input: CreateClientInput!) { it: createClient(input: $input) { ${fields} secret { value } } }`,
    after: (): State => ({ exists: true, enabled: true, version: 1, secret: undefined }),
  },
  rotateClientSecret: {
    document: `mutation($input: RotateClientSecretInput!) { it: rotateClientSecret(input: $input) { ${fields} secret { value } } }`,
    after: (state: State): State => ({ ...state, secret: undefined }),
  },
  disableClient: {
    document: `mutation($input: DisableClientInput!) { it: disableClient(input: $input) { ${fields} } }`,
    after: (state: State): State => ({ ...state, enabled: false }),
  },
  enableClient: {
    document: `mutation($input: EnableClientInput!) { it: enableClient(input: $input) { ${fields} } }`,
    after: (state: State): State => ({ ...state, enabled: true }),
  },
  deleteClient: {
    document: 'mutation($input: DeleteClientInput!) { it: deleteClient(input: $input) { deletedId } }',
    after: (state: State): State => ({ ...state, exists: false }),
  },
};
type Action = keyof typeof actions;

const sequence: Action[] = [
  'createClient',
  'rotateClientSecret',
  'disableClient',
  'enableClient',
  'rotateClientSecret',
  'deleteClient',
];

/**
 * The life of one client, from its making to its deletion, with a ledger of what was asked and what was answered. After
 * a crash {@link settle} holds the server to that ledger: what was answered is so; what was asked and not answered was
 * done wholly or not at all.
 */
export class ClientLifecycle {
  readonly #door: () => string;
  readonly #name: string;
  #id: string | undefined;
  #state: State = { exists: false, enabled: false, version: 0, secret: undefined };
  #asked: Action | undefined;
  readonly #done: Action[] = [];
  readonly #stopped: string[] = [];

  /** `door` says for each request which server to ask. */
  constructor(door: () => string, name: string) {
    this.#door = door;
    this.#name = name;
  }

  get over() {
    return this.answered === sequence.length;
  }

  /** How many deeds are known to be done. */
  get answered() {
    return this.#done.length;
  }

  /** Does what comes next in the story, and tries the client's secrets at the token endpoint. */
  async goOn(admin: Admin): Promise<void> {
    const deed = sequence[this.#done.length];
    if (!deed) return;
    this.#asked = deed;
    const { it } = await admin.ask<{ it: Answer }>(actions[deed].document, { input: this.#input(deed) });
    this.#apply(deed, it);
    await this.#tryTokens();
  }

  /** Whether something was asked and not answered. */
  get isOpen() {
    return this.#asked !== undefined;
  }

  /** Holds the server to the ledger, and the ledger's one open question to the server. */
  async settle(admin: Admin): Promise<void> {
    const seen = await this.#look(admin);
    if (this.#asked) {
      const applied = this.#asked === 'deleteClient' ? !seen : (seen?.version ?? 0) > this.#state.version;
      if (applied) this.#apply(this.#asked, seen ? { client: seen } : {});
    }
    this.#asked = undefined;
    const { exists, version, enabled } = this.#state;
    this.#agree(
      'state',
      seen && { version: seen.version, enabled: seen.enabled },
      exists ? { version, enabled } : undefined,
    );
    await this.#tryTokens();
  }

  /** Holds the audit, by subject, to the ledger: each deed stands there once, in its order. */
  checkAudit(written: ReadonlyMap<string, readonly string[]>): void {
    this.#agree('audit', this.#id ? written.get(this.#id) : [], this.#done);
  }

  #input(deed: Action) {
    const id = this.#id;
    const expectedVersion = this.#state.version;
    const confirmation = this.#name;
    if (deed === 'disableClient') return { id };
    if (deed === 'enableClient') return { id, expectedVersion };
    if (deed !== 'createClient') return { id, expectedVersion, confirmation };
    return {
      name: this.#name,
      // Nothing waits there: what is in production is for two admins (countersigning.ts).
      environment: 'sandbox',
      grantTypes: ['CLIENT_CREDENTIALS'],
      owner: { email: 'jo@example.com' },
    };
  }

  #apply(deed: Action, { client, secret }: Answer) {
    if (client) this.#id = client.id;
    const next = actions[deed].after(this.#state);
    if (this.#state.secret && (!next.secret || !next.exists)) this.#stopped.push(this.#state.secret);
    this.#state = { ...next, version: client?.version ?? 0, secret: secret?.value ?? next.secret };
    this.#done.push(deed);
    this.#asked = undefined;
  }

  async #tryTokens() {
    const { exists, enabled, secret } = this.#state;
    if (!this.#id) return;
    if (secret && exists) {
      this.#agree('live secret', await tokenStatus(this.#door(), this.#id, secret), enabled ? 200 : 401);
    }
    for (const stopped of this.#stopped) {
      this.#agree('stopped secret', await tokenStatus(this.#door(), this.#id, stopped), 401);
    }
  }

  async #look(admin: Admin): Promise<Seen | undefined> {
    const { clients } = await admin.ask<{ clients: { nodes: Seen[] } }>(
      'query($search: String!) { clients(first: 2, filter: { search: $search }) { nodes { id version enabled } } }',
      { search: this.#name },
    );
    const [seen, twin] = clients.nodes;
    this.#agree('twin', twin?.id, undefined);
    return seen;
  }

  #agree(what: string, found: unknown, expected: unknown) {
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    const history = `Answered: ${this.#done.join(', ')}.`;
    throw new Error(`${this.#name}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}. ${history}`);
  }
}
