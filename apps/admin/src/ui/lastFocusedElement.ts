let last: Element | undefined;

/** A menu goes away with the choice that opens a dialog; the button that opened the menu stays. */
function persistentOpener(element: Element): Element {
  const menu = element.closest('[role=menu]');
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '') ?? element;
}

// From the page's start: by the time that a dialog's code is loaded, what it was chosen from may be gone.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) last = persistentOpener(target);
});

/** What has the focus, or had it before it was taken out of the page. */
export const lastFocusedElement = () => last;
