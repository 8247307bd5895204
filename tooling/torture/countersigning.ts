import type { Admin, Entry } from '../admin/index.ts';

interface Request {
  id: string;
  version: number;
  state: string;
  votes: { vote: string }[];
  /** What it asked for, where that was made. */
  client: { id: string } | null;
}

interface Page {
  changeRequests: { nodes: Request[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const settings = 'mutation($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
const ask = `mutation($input: CreateClientInput!) {
  it: createClient(input: $input) { changeRequest { id version } }
}`;
const approve = `mutation($input: ShownChangeRequestInput!) {
  it: approveChangeRequest(input: $input) { changeRequest { state } }
}`;
const page = `query($after: String) {
  changeRequests(first: 100, after: $after) {
    nodes { id version state votes { vote } client { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** From now on what is in production takes two admins, and nothing else does. */
export async function turnOn(admin: Admin): Promise<void> {
  const { account } = await admin.ask<{ account: { version: number } }>('{ account { version } }');
  const multiAdmin = { on: true, scope: 'PRODUCTION' };
  await admin.ask(settings, { input: { expectedVersion: account.version, multiAdmin } });
}

/**
 * One admin asks for clients, and another approves. However it was cut off, a word and what it brings about are there
 * together, for every request, or neither is.
 */
export class Countersigning {
  readonly #asker: Admin;
  readonly #approver: Admin;
  readonly #answered = new Set<string>();
  #asked = 0;
  #waiting: { readonly count: number; readonly go: () => void }[] = [];

  constructor(asker: Admin, approver: Admin) {
    this.#asker = asker;
    this.#approver = approver;
  }

  /** How many approvals were answered. */
  get answered() {
    return this.#answered.size;
  }

  /** Resolves once so many approvals were answered, or when it ends. */
  reaches(count: number): Promise<void> {
    if (this.answered >= count) return Promise.resolve();
    return new Promise((go) => this.#waiting.push({ count, go }));
  }

  /** Keeps nobody waiting any longer. */
  end(): void {
    for (const { go } of this.#waiting.splice(0)) go();
  }

  async goOn(): Promise<void> {
    const name = `Countersigned ${++this.#asked}`;
    const input = { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@example.com' } };
    const { it: pending } = await this.#asker.ask<{ it: { changeRequest: Request } }>(ask, { input });
    const { id, version } = pending.changeRequest;
    const shown = { input: { id, expectedVersion: version } };
    const { it: word } = await this.#approver.ask<{ it: { changeRequest: Request } }>(approve, shown);
    if (word.changeRequest.state !== 'APPLIED') throw new Error(`An approval came to ${word.changeRequest.state}.`);
    this.#answered.add(id);
    const reached = this.#waiting.filter(({ count }) => this.answered >= count);
    this.#waiting = this.#waiting.filter((waiting) => !reached.includes(waiting));
    for (const { go } of reached) go();
  }

  /** Every request, its votes, what it asked for and what the audit says of it have to agree. */
  check(requests: readonly Request[], entries: readonly Entry[]): void {
    const said = Map.groupBy(entries, ({ changeRequestId }) => changeRequestId);
    for (const { id, state, votes, client } of requests) {
      const actions = (said.get(id) ?? []).map(({ action }) => action);
      const found = JSON.stringify({ state, votes: votes.length, made: client !== null, actions });
      const applied = ['requestChange', 'approveChangeRequest', 'createClient'];
      const whole =
        state === 'APPLIED'
          ? { state, votes: 1, made: true, actions: applied }
          : { state: 'OPEN', votes: 0, made: false, actions: ['requestChange'] };
      if (found !== JSON.stringify(whole)) throw new Error(`A request was left half done: ${found}`);
    }
    const kept = new Set(requests.filter(({ state }) => state === 'APPLIED').map(({ id }) => id));
    const lost = [...this.#answered].filter((id) => !kept.has(id));
    if (lost.length > 0) throw new Error(`Approvals were answered and lost: ${lost.join(', ')}`);
    const unknown = [...said.keys()].filter((id) => id !== null && !requests.some((request) => request.id === id));
    if (unknown.length > 0) throw new Error(`The audit tells of requests that are nowhere: ${unknown.join(', ')}`);
  }
}

export async function readRequests(admin: Admin): Promise<Request[]> {
  const requests: Request[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { changeRequests }: Page = await admin.ask<Page>(page, { after });
    requests.push(...changeRequests.nodes);
    ({ endCursor: after, hasNextPage: more } = changeRequests.pageInfo);
  }
  return requests;
}
