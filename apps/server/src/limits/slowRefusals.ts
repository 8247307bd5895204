import { createRefusalDelay } from './refusalDelay.js';

// So many refusals are answered at once in any second; the others are held back. Somebody who runs into a limit notices
// nothing of it; a program that asks again at once, over many connections, is slowed down to what costs nobody much.
const quick = 20;
// Milliseconds.
const heldFor = 2000;

/** Waits before a refusal of what was too much: undefined when it may be answered at once. */
export function slowRefusals(clock: () => number = () => performance.now()): () => Promise<void> | undefined {
  const wait = createRefusalDelay(heldFor);
  let since = Number.NEGATIVE_INFINITY;
  let answered = 0;
  return () => {
    const now = clock();
    if (now - since >= 1000) {
      since = now;
      answered = 0;
    }
    answered++;
    return answered <= quick ? undefined : wait(now);
  };
}
