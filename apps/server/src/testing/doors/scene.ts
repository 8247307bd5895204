import type { Act, Door, Ledger } from './ledger.js';
import { multiAdminOf } from './ledger.js';
import { type Answer, type Human, type Place, seatOf, type Token } from './place.js';
import type { Row, Rows } from './rows.js';
import { Standing } from './standing.js';

/** What an act adds where something goes beyond it. */
interface Follows<T> {
  /** The clients that go on, where it turns multi admin on. */
  readonly kept?: readonly string[];
  /** The request that the sender stands behind from then on, by what was answered. */
  readonly word?: (sent: T) => string | undefined;
}

/** A place as a story goes on in it: what the database said last, and who judges what comes of each step. */
export class Scene {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly standing: Standing;
  rows: Rows;

  private constructor(place: Place, ledger: Ledger, rows: Rows) {
    this.place = place;
    this.ledger = ledger;
    this.standing = new Standing(place, ledger);
    this.rows = rows;
  }

  static async open(place: Place, ledger: Ledger): Promise<Scene> {
    return new Scene(place, ledger, await place.rows());
  }

  humans = (accountId: string): Human[] => this.place.humans.filter((human) => human.accountIds.includes(accountId));
  tokens = (accountId: string): Token[] => this.place.tokens.filter((token) => token.accountId === accountId);
  seat = (human: Human, accountId: string): Row | undefined => seatOf(this.rows, accountId, human.email);
  isOn = (accountId: string): boolean => multiAdminOf(this.rows.accounts.get(accountId)).on;

  /** What waits, the newest first. */
  open = (accountId: string): Row[] =>
    [...this.rows.change_requests.values()]
      .filter((row) => row.account_id === accountId && row.state === 'OPEN')
      .sort((one, other) => Number(other.number) - Number(one.number));

  /** Has something sent, and judges what is otherwise afterwards. */
  async act<T>(act: Act, send: () => Promise<T>, { kept = [], word }: Follows<T> = {}): Promise<T> {
    const before = this.rows;
    const sent = await send();
    this.rows = await this.place.rows();
    const said = word?.(sent);
    this.ledger.judge({ ...act, ...(said && { word: said }) }, before, this.rows);
    this.standing.follow(act, kept, before, this.rows);
    return sent;
  }

  /** Asks in somebody's own session; whose has ended, comes in again. */
  async onPage(human: Human, accountId: string, query: string, variables: object, url?: string): Promise<Answer> {
    const viewerId = String(this.seat(human, accountId)?.id ?? 'nobody');
    const answer = await this.place.page(human, viewerId, query, variables, url);
    if (answer.code === 'UNAUTHENTICATED') await this.comeIn(human);
    this.#listen(answer, accountId);
    return answer;
  }

  /** Somebody signs in anew, and sets up a second factor where they have none; whoever was shut out stays out. */
  async comeIn({ email, at, person }: Human): Promise<void> {
    const act = { what: 'coming in', accountId: at, human: email, doors: [] };
    await this.act(act, () => person.signIn().catch(() => {}));
  }

  async byToken(token: Token, send: () => Promise<Answer>): Promise<Answer> {
    const answer = await send();
    this.standing.used(token, answer.code !== 'UNAUTHENTICATED');
    this.#listen(answer, token.accountId);
    return answer;
  }

  cameBy = (human: Human): Door[] => ['page', ...human.doors, ...(human.hasMoved ? ['another account' as const] : [])];

  /** A link into the account is told to nobody while changes wait. */
  #listen({ text }: Answer, accountId: string): void {
    if (text.includes('/invitation#') && this.isOn(accountId)) this.ledger.breach('the link of an invitation was told');
  }
}

export const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)];
