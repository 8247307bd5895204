import type { Act, Ledger } from './ledger.js';
import { multiAdminOf } from './ledger.js';
import { type Place, redirectUrisOf, type Token } from './place.js';
import type { Rows } from './rows.js';

/** Where somebody lets an application send them, and from which environment. */
export interface Consent {
  readonly email: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly environment: string;
}

/**
 * Which tokens of Countersign itself may be good still, and for which addresses somebody was asked. The rule in short:
 * a token from before multi admin ends when it is turned on, unless its client was kept; one that acts for somebody ends
 * with their password or their factors; and nobody is sent to an address with a code unless they allowed that address.
 */
export class Standing {
  readonly #place: Place;
  readonly #ledger: Ledger;
  #allowed: Consent[] = [];

  constructor(place: Place, ledger: Ledger) {
    this.#place = place;
    this.#ledger = ledger;
  }

  allow(consent: Consent): void {
    this.#allowed.push(consent);
  }

  /** A code came, which carries our own scopes. */
  codeCame(consent: Consent): void {
    const isSame = (other: Consent) => JSON.stringify(other) === JSON.stringify(consent);
    if (!this.#allowed.some(isSame))
      this.#ledger.breach(`a code for ${consent.redirectUri} came without a question to ${consent.email}`);
  }

  used(token: Token, wasAccepted: boolean): void {
    if (wasAccepted && !token.isAlive)
      this.#ledger.breach(`a token of ${token.clientId} for ${token.inNameOf ?? 'itself'} is good still`);
  }

  /** Ends what ends by how things became. */
  follow({ human }: Act, kept: readonly string[], before: Rows, after: Rows): void {
    for (const accountId of this.#place.accountIds) {
      const [was, is] = [before, after].map((rows) => multiAdminOf(rows.accounts.get(accountId)).on);
      if (is && !was) this.#end((one) => one.accountId === accountId && !kept.includes(one.clientId));
    }
    for (const [id, person] of after.people) {
      const old = before.people.get(id);
      if (old && old.password_hash !== person.password_hash) this.#end(({ email }) => email === person.email);
    }
    for (const [id] of before.totp_factors) {
      const email = before.people.get(id)?.email;
      if (!after.totp_factors.has(id) && email !== human) this.#end((one) => one.email === email);
    }
    this.#allowed = this.#allowed.filter(({ clientId, redirectUri }) =>
      redirectUrisOf(after, clientId).includes(redirectUri),
    );
  }

  #end(ends: (one: { accountId: string; clientId: string; email: string | undefined }) => boolean): void {
    this.#allowed = this.#allowed.filter((consent) => !ends(consent));
    for (const token of this.#place.tokens) if (ends({ ...token, email: token.inNameOf })) token.isAlive = false;
  }
}
