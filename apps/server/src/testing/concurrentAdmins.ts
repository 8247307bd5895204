import type { Privilege } from '@countersign/schema';
import { adminStateOf } from '../admins/model/admin.js';
import type { AuditEntry } from '../audit/model/entry.js';
import type { RequestFacts } from './approvalViolations.js';
import type { Browser, RunningServer } from './server.js';

/** What an admin does next; numbers pick among what there is by then. */
export type Step =
  | { does: 'create' }
  | { does: 'describe' | 'enable' | 'disable'; client: number }
  | { does: 'approve' | 'reject' | 'withdraw' | 'resubmit'; request: number; looks: boolean }
  | { does: 'narrow'; admin: number; left: readonly Privilege[] }
  | { does: 'shutOut' | 'letIn'; admin: number }
  | { does: 'policy'; on: boolean; everything: boolean; approvers: number };

/** What a story may run into; everything else is a failure. */
const refusals = ['FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'INVALID_INPUT'];

const everyone = { limit: 100, backwards: false };

/** An account whose administrators are at work at the same time, each in a browser of their own. */
export class ConcurrentAdmins {
  readonly #server: RunningServer;
  readonly #id: string;
  readonly #browsers = new Map<string, Browser>();
  /** Every request that was ever made, the oldest first. */
  readonly #requests = new Set<string>();
  #made = 0;

  private constructor(server: RunningServer, id: string) {
    this.#server = server;
    this.#id = id;
  }

  static async open(server: RunningServer, id: string, people: number): Promise<ConcurrentAdmins> {
    const concurrentAdmins = new ConcurrentAdmins(server, id);
    const emails = Array.from({ length: people }, (_, index) => `admin${index}@${id}.example`);
    await server.makeAccount(id, emails);
    // Whoever is shut out fails to come in again and again, and so would the next ones from this address.
    server.pass(60 * 60 * 1000);
    const browsers = await Promise.all(emails.map(async (email) => [email, await server.signIn(email)] as const));
    for (const [email, browser] of browsers) concurrentAdmins.#browsers.set(email, browser);
    return concurrentAdmins;
  }

  /** Does what an admin does next. What is refused changes nothing, as the audit will show. */
  async act(who: number, step: Step): Promise<void> {
    const email = [...this.#browsers.keys()][who] ?? '';
    try {
      await this.#try(this.#browsers.get(email) as Browser, step);
    } catch (refused) {
      const { code, message } = refused as { code?: string; message: string };
      // Whoever was shut out tries to come in again, to be there when somebody lets them.
      if (code === 'UNAUTHENTICATED') return this.#signInAgain(email);
      if (!refusals.includes(code ?? '')) throw new Error(`${step.does}: ${code} ${message}`);
    }
  }

  /** The audit, oldest first. */
  async audit(): Promise<AuditEntry[]> {
    const entries: AuditEntry[] = [];
    for await (const entry of this.#server.store.within(this.#id).audit.chain(0)) entries.push(entry);
    return entries;
  }

  /** What the database itself says of each request. */
  async facts(): Promise<Map<string, RequestFacts>> {
    const { changes } = this.#server.store.within(this.#id);
    const requests = await changes.byIds([...this.#requests]);
    return new Map(requests.map((request) => [request.id, request]));
  }

  async admins(): Promise<string[]> {
    const { items } = await this.#server.store.within(this.#id).admins.page(everyone);
    return items.map(({ id }) => id);
  }

  /** How everything is now, by id, as far as a story changes it. */
  async now(): Promise<[id: string, fields: object][]> {
    const { clients, admins } = this.#server.store.within(this.#id);
    const [made, people] = await Promise.all([clients.page({}, 'NAME_ASC', everyone), admins.page(everyone)]);
    return [
      ...made.items.map(({ id, description, enabled }): [string, object] => [id, { description, enabled }]),
      ...people.items.map((admin): [string, object] => [
        admin.id,
        { privileges: admin.privileges, state: adminStateOf(admin) },
      ]),
    ];
  }

  async #signInAgain(email: string): Promise<void> {
    try {
      this.#browsers.set(email, await this.#server.signIn(email));
    } catch {
      // They are shut out still.
    }
  }

  async #try(browser: Browser, step: Step): Promise<void> {
    const ask = async (mutation: string, input: object) => {
      const { changeRequest } = await browser.change(mutation, input, 'changeRequest { id }');
      if (changeRequest) this.#requests.add(changeRequest.id);
    };
    const read = async (query: string, variables?: object) => {
      const { data, errors } = await browser.query(query, variables);
      const [refused] = errors ?? [];
      if (refused) throw Object.assign(new Error(refused.message), refused.extensions);
      return data;
    };
    const pick = async (things: string, index: number) => {
      const data = await read(`{ ${things}(first: 100) { nodes { id version } } }`);
      const { nodes } = data[things];
      return nodes[index % nodes.length];
    };

    switch (step.does) {
      case 'create': {
        const name = `Client ${++this.#made}`;
        return ask('createClient', { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } });
      }
      case 'describe':
      case 'enable':
      case 'disable': {
        const client = await pick('clients', step.client);
        if (!client) return;
        if (step.does === 'disable') return ask('disableClient', { id: client.id });
        const seen = { id: client.id, expectedVersion: client.version };
        if (step.does === 'enable') return ask('enableClient', seen);
        return ask('updateClient', { ...seen, description: `Description ${++this.#made}` });
      }
      case 'approve':
      case 'reject':
      case 'withdraw':
      case 'resubmit': {
        const id = [...this.#requests].at(-1 - (step.request % this.#requests.size));
        if (!id) return;
        // Some send what they saw long ago.
        const shown = step.looks && (await read('query($id: ID!) { changeRequest(id: $id) { version } }', { id }));
        const input = { id, expectedVersion: shown ? shown.changeRequest.version : 1 };
        return ask(`${step.does}ChangeRequest`, step.does === 'reject' ? { ...input, reason: 'No' } : input);
      }
      case 'narrow':
      case 'shutOut':
      case 'letIn': {
        const admin = await pick('admins', step.admin);
        if (step.does === 'shutOut') return ask('disableAdmin', { id: admin.id });
        const seen = { id: admin.id, expectedVersion: admin.version };
        if (step.does === 'narrow') return ask('updateAdmin', { ...seen, privileges: step.left });
        return ask('enableAdmin', seen);
      }
      case 'policy': {
        const { account } = await read('{ account { version } }');
        const { on, everything, approvers } = step;
        const multiAdmin = { on, approvers, scope: everything ? 'EVERYTHING' : 'SECRETS_AND_PERMISSIONS' };
        return ask('updateAccountSettings', { expectedVersion: account.version, multiAdmin });
      }
    }
  }
}
