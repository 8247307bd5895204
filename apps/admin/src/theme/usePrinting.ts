import { useSyncExternalStore } from 'react';

const print = window.matchMedia('print');

function subscribe(onChange: () => void) {
  print.addEventListener('change', onChange);
  return () => print.removeEventListener('change', onChange);
}

/** Whether the page is being printed. It changes in time for the sheet: such an update of React's waits for nothing. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => print.matches);
