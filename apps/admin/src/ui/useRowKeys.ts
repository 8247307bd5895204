import { useWindowEvent } from '@mantine/hooks';
import { useShortcuts } from './shortcuts/useShortcuts';

/** What opens a row, a link or a button, bears this: keys move the focus from one to the next, and Enter opens it. */
const opener = '[data-row]';
const search = 'input[aria-keyshortcuts="/"]';

const rows = () =>
  [...document.querySelectorAll<HTMLElement>(`#content ${opener}`)].filter((row) => row.checkVisibility());

function move(by: 1 | -1) {
  const all = rows();
  const at = all.findIndex((row) => row.matches(':focus'));
  const next = all[at < 0 ? 0 : at + by];
  next?.focus();
  return next !== undefined;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Keys for the rows of every list: j and k from anywhere, the arrows in a row, and down from the list's search. */
export function useRowKeys() {
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  useWindowEvent('keydown', (event) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!document.activeElement?.matches(step === 1 ? `${opener}, ${search}` : opener)) return;
    if (move(step)) event.preventDefault();
  });
}
