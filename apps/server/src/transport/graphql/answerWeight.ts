import { AnswerTooLarge } from '../../kernel/refusal.js';

/** Characters of an answer at most: several times the largest access type that can be stored. */
const maxAnswerWeight = 8_000_000;

/** Quotes, a colon and a comma, or the equivalent of a value in memory. */
export const perValue = 8;

/** Counts the weight of an answer while it is made. */
export class AnswerWeight {
  #weight = 0;

  add(characters: number): void {
    this.#weight += characters;
  }

  /** Whether it weighs no more than one may. */
  isFitting(): boolean {
    return this.#weight <= maxAnswerWeight;
  }

  /** @throws AnswerTooLarge once the answer weighs more than one may */
  assertFits(): void {
    if (!this.isFitting()) throw new AnswerTooLarge(this.#weight, maxAnswerWeight);
  }
}
