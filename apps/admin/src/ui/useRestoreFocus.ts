import { useLayoutEffect, useState } from 'react';
import { lastFocusedElement } from './lastFocusedElement';

/** The element that had the focus before each open dialog, the oldest first. */
const openers: Element[] = [];
let open = 0;

const canTakeFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && !element.matches(':disabled');

function restore() {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) {
    const within = open > 0 ? [...document.querySelectorAll('[role=dialog]')].at(-1) : document.body;
    const opener = openers.filter(canTakeFocus).findLast((element) => within?.contains(element));
    // The button of a deleted item is gone; the focus then goes to the page itself.
    const goOn = opener ?? (open === 0 ? document.getElementById('content') : undefined);
    goOn?.focus({ preventScroll: true });
  }
  if (open === 0) openers.length = 0;
}

/**
 * Restores the focus when a dialog is unmounted. Mantine's modals do so when they close, but ours are unmounted
 * instead, and one may replace another: the new secret replaces the dialog that confirmed its rotation.
 */
export function useRestoreFocus() {
  const [opener] = useState(lastFocusedElement);

  useLayoutEffect(() => {
    open += 1;
    if (opener) openers.push(opener);
    return () => {
      open -= 1;
      // Runs after the dialog has left the page and its replacement, if any, has taken the focus.
      setTimeout(restore);
    };
  }, [opener]);
}
