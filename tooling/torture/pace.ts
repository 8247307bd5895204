/**
 * Hands out turns, a few at a time. Without it the servers that are up would be kept so busy that the successor of one
 * that was struck takes many times as long to start, and nothing more is shown by that.
 */
export class Pace {
  #turns = 0;
  #done = 0;
  #over = false;
  #enough = () => {};
  readonly #waiting: (() => void)[] = [];

  /** Lets so many things be done, and some more be begun, and answers when they are done. */
  async allow(things: number, more: number): Promise<void> {
    this.#done = -things;
    this.#give(things + more);
    if (!this.#over)
      await new Promise<void>((resolve) => {
        this.#enough = resolve;
      });
  }

  /** Answers when it is one's turn, or when all is over. */
  async turn(): Promise<void> {
    if (this.#over) return;
    if (this.#turns > 0) this.#turns--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** What a turn was taken for is done. */
  done(): void {
    this.#done++;
    if (this.#done >= 0) this.#enough();
  }

  /** What a turn was taken for came to nothing. */
  again(): void {
    this.#give(1);
  }

  end(): void {
    this.#over = true;
    this.#enough();
    this.#give(this.#waiting.length);
  }

  #give(turns: number): void {
    for (this.#turns += turns; this.#turns > 0 && this.#waiting.length > 0; this.#turns--) this.#waiting.shift()?.();
  }
}
