import { useLayoutEffect, useState } from 'react';
import { lastFocusedElement } from './lastFocusedElement';

/** What had the focus before each dialog that is open, the oldest first. */
const openers: Element[] = [];
let open = 0;

const canTakeFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && !element.matches(':disabled');

function restore() {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) {
    const within = open > 0 ? [...document.querySelectorAll('[role=dialog]')].at(-1) : document.body;
    const opener = openers.filter(canTakeFocus).findLast((element) => within?.contains(element));
    // What was deleted took its button along; the page itself is then where to go on from.
    const goOn = opener ?? (open === 0 ? document.getElementById('content') : undefined);
    goOn?.focus({ preventScroll: true });
  }
  if (open === 0) openers.length = 0;
}

/**
 * Restores the focus when a dialog is unmounted. Mantine's modals do so when they close, but ours are unmounted instead,
 * and one may replace another: a secret is shown where its rotation was confirmed.
 */
export function useRestoreFocus() {
  const [opener] = useState(lastFocusedElement);

  useLayoutEffect(() => {
    open += 1;
    if (opener) openers.push(opener);
    return () => {
      open -= 1;
      // Once the dialog is out of the page, and whatever comes in its place has taken the focus.
      setTimeout(restore);
    };
  }, [opener]);
}
