let last: Element | undefined;

/** A menu closes when one of its items opens a dialog; the button that opened the menu stays. */
function persistentOpener(element: Element): Element {
  const menu = element.closest('[role=menu]');
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '') ?? element;
}

// Listens from the start of the page: the opener of a dialog may be gone before the code of the dialog is loaded.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) last = persistentOpener(target);
});

/** The focused element, or the last one to have the focus before it was removed from the page. */
export const lastFocusedElement = () => last;
