import { randomUUID } from 'node:crypto';
import type { Admin } from '../admin/index.ts';
import { tokenStatus } from './tokenStatus.ts';
import { insist, isUnanswered } from './unanswered.ts';

interface Made {
  client: { id: string; version: number };
  secret: { value: string };
}

const create = `mutation($input: CreateClientInput!, $key: String!) {
  it: createClient(input: $input, idempotencyKey: $key) { client { id version } secret { value } }
}`;

/** Requests with an idempotency key, which are sent until they are answered: each is done once, and its secret told. */
export class Repeats {
  readonly #admin: Admin;
  readonly #door: () => string;
  /** How many requests were answered. */
  answered = 0;
  /** How many of them were cut off before. */
  cutOff = 0;

  constructor(admin: Admin, door: () => string) {
    this.#admin = admin;
    this.#door = door;
  }

  /** Makes a client, however often that takes, asks once more, and looks whether all of it was one effect. */
  async goOn(): Promise<void> {
    const key = randomUUID();
    const name = `Repeated ${key}`;
    const input = {
      name,
      environment: 'sandbox',
      grantTypes: ['CLIENT_CREDENTIALS'],
      owner: { email: 'jo@example.com' },
    };
    const ask = async () => (await this.#admin.ask<{ it: Made }>(create, { input, key })).it;
    const made = await ask().catch((error) => {
      if (!isUnanswered(error)) throw error;
      this.cutOff++;
      return insist(ask);
    });
    this.#agree(name, 'answer', await insist(ask), made);
    const { clients } = await insist(() =>
      this.#admin.ask<{ clients: { nodes: Made['client'][] } }>(
        'query($search: String!) { clients(first: 2, filter: { search: $search }) { nodes { id version } } }',
        { search: name },
      ),
    );
    this.#agree(name, 'clients', clients.nodes, [made.client]);
    const status = await insist(() => tokenStatus(this.#door(), made.client.id, made.secret.value));
    this.#agree(name, 'secret', status, 200);
    this.answered++;
  }

  #agree(name: string, what: string, found: unknown, expected: unknown) {
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    throw new Error(`${name}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`);
  }
}
