interface Waiting {
  /** By performance.now(). */
  readonly dueAt: number;
  leave(): void;
}

/**
 * Holds each refusal until the same time has passed since its request came, so that what came before drowns in it. All
 * wait the same time, so that they wait in line: one timer serves a flood of them.
 */
export function createRefusalDelay(milliseconds: number): (began: number) => Promise<void> {
  const line: Waiting[] = [];

  const leaveDue = (): void => {
    const now = performance.now();
    let due = 0;
    for (const waiting of line) {
      if (waiting.dueAt > now) break;
      due++;
      waiting.leave();
    }
    line.splice(0, due);
    const [next] = line;
    if (next) setTimeout(leaveDue, Math.max(1, Math.ceil(next.dueAt - now)));
  };

  return (began) =>
    new Promise((leave) => {
      // Whoever comes first sets the timer; it goes on for as long as somebody waits.
      if (line.push({ dueAt: began + milliseconds, leave }) === 1) setTimeout(leaveDue, milliseconds);
    });
}
