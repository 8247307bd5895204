import { useSyncExternalStore } from 'react';
import { useViewer } from '../../viewer/viewer';

const listeners = new Set<() => void>();

const read = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Without a place to keep it, every visit is the first. */
function write(key: string, at: string) {
  try {
    localStorage.setItem(key, at);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** When the viewer last looked at the decisions on their requests, in this browser; now, if they never did. */
export function useLastVisit(): { lastVisit: string; visit: () => void } {
  const { id } = useViewer();
  const key = `countersign-decisions-seen-${id}`;
  const lastVisit = useSyncExternalStore(subscribe, () => {
    const seen = read(key);
    if (seen) return seen;
    firstSeen[key] ??= new Date().toISOString();
    // Kept once, so that what is decided from now on is news.
    queueMicrotask(() => read(key) ?? write(key, firstSeen[key] ?? ''));
    return firstSeen[key];
  });
  return { lastVisit, visit: () => write(key, new Date().toISOString()) };
}

const firstSeen: Record<string, string> = {};
