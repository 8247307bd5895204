import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { Silence, Wire } from './wire.js';

interface Wait {
  /** When it began, or the database was last seen to work on it, in milliseconds since 1970. */
  since: number;
  /** PostgreSQL's process at the other end. */
  readonly pid: number;
}

/**
 * Ends what waits for a database that no longer answers, though no connection broke: a network that drops packets tells
 * nobody. A statement may be slow, so another connection asks whether the database is there, and whether it works on what
 * we wait for; within the time that a request waits for a connection, all in all. Nothing is asked while all are quick.
 */
export class SilenceWatch {
  readonly #config: pg.ClientConfig;
  readonly #milliseconds: number;
  readonly #connections = new Set<pg.ClientBase>();
  readonly #waits = new Map<pg.ClientBase, Wait>();
  #timer: NodeJS.Timeout | undefined;
  #heardAt = 0;
  #asks = false;

  constructor(config: pg.ClientConfig, seconds: number) {
    this.#config = config;
    this.#milliseconds = seconds * 1000;
  }

  /** What the pool holds, whether or not somebody waits on it. */
  hold(client: pg.ClientBase): void {
    this.#connections.add(client);
  }

  forget(client: pg.ClientBase): void {
    this.#connections.delete(client);
  }

  begin(client: pg.ClientBase, pid = 0): void {
    this.#waits.set(client, { since: Date.now(), pid });
    // The whole time is a tenth until it is noticed, and twice two fifths for an answer, since an earlier question may go
    // unanswered first.
    this.#timer ??= setInterval(() => this.#look(), this.#milliseconds / 10).unref();
  }

  /** Whether it ended with an answer. */
  end(client: pg.ClientBase, answered = false): void {
    this.#waits.delete(client);
    if (answered) this.#heardAt = Date.now();
  }

  async #look(): Promise<void> {
    if (this.#waits.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      return;
    }
    const askedAt = Date.now();
    const waits = [...this.#waits];
    const late = waits.map(([, wait]) => wait).filter(({ since }) => askedAt - since > this.#milliseconds / 4);
    if (this.#asks || late.length === 0) return;
    this.#asks = true;
    const lost = await this.#lost(late.map(({ pid }) => pid));
    this.#asks = false;
    const isLost = ({ pid }: Wait) => (lost === 'all' ? this.#heardAt < askedAt : lost.has(pid));
    const silent = waits.filter(([client, wait]) => this.#waits.get(client) === wait && isLost(wait));
    for (const wait of late) wait.since = askedAt;
    // What became of one became of those that nobody uses, too: each would let another request wait as long.
    const unused = silent.length > 0 ? [...this.#connections].filter((client) => !this.#waits.has(client)) : [];
    for (const client of [...silent.map(([lostOne]) => lostOne), ...unused]) cut(client);
  }

  /** The processes that do not work on anything of ours, or everything when the database is not there. */
  async #lost(pids: number[]): Promise<Set<number> | 'all'> {
    const question = new Wire({ ...this.#config, application_name: 'countersign' });
    // Nobody waits for it any more once it is late.
    const ignore = () => {};
    question.on('error', ignore);
    let isThere = false;
    const answer = async () => {
      await question.connect();
      isThere = true;
      const { rows } = await question.query<{ pid: number }>(idle, [pids, this.#milliseconds / 1000 / 10]);
      return new Set(rows.map(({ pid }) => pid));
    };
    const late = delay((this.#milliseconds * 2) / 5, undefined, { ref: false }).then(() => {
      throw new Silence();
    });
    try {
      return await Promise.race([answer(), late]);
    } catch (error) {
      // It refuses a connection: so it is there. A pooler may have none left.
      return isThere || !isOfNetwork(error) ? new Set() : 'all';
    } finally {
      question.cut();
    }
  }
}

const isOfNetwork = (error: unknown) => /^E[A-Z]/.test(Object(error).code ?? '');

// Its answer was on the way to us, or our statement to it, for so long that it got lost. A process that is not there has
// ended; of one that has no number we know nothing.
const idle = `
  select asked.pid from unnest($1::integer[]) as asked(pid)
    left join pg_stat_activity as backend on backend.pid = asked.pid
    where asked.pid <> 0 and (backend.pid is null
      or backend.state <> 'active' and clock_timestamp() - backend.state_change > $2 * interval '1 second')`;

function cut(client: pg.ClientBase): void {
  if (client instanceof Wire) client.cut();
}
