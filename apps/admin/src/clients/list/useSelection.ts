import { useRef, useSyncExternalStore } from 'react';
import { useViewer } from '../../viewer/viewer';
import type { ClientTarget } from '../target';

export interface Row extends ClientTarget {
  enabled: boolean;
}

export interface Selection {
  readonly rows: readonly Row[];
  has(id: string): boolean;
  /** Selects or deselects one row; with shift, all rows from the last one toggled. */
  toggle(row: Row, withShift: boolean): void;
  /** Selects all rows of the page, or deselects them when all are selected. */
  toggleAll(): void;
  /** Selects these besides. */
  add(rows: readonly Row[]): void;
  clear(): void;
}

type Chosen = { readonly accountId: string; readonly rows: ReadonlyMap<string, Row> };

// Outside the list, so that it outlives a look at a client's page; not outside the tab.
let chosen: Chosen = { accountId: '', rows: new Map() };
const listeners = new Set<() => void>();

function choose(next: Chosen) {
  chosen = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const none: ReadonlyMap<string, Row> = new Map();

/** The selected rows, including those on other pages. `shown` is the current page. */
export function useSelection(shown: readonly Row[]): Selection {
  const accountId = useViewer().account.id;
  const now = useSyncExternalStore(subscribe, () => chosen);
  // Of another account nothing is chosen here.
  const selected = now.accountId === accountId ? now.rows : none;
  const last = useRef<string>(undefined);
  // Takes the current rows of the page: a change may have raised their version.
  const current = new Map(shown.map((row) => [row.id, row]));
  const rows = [...selected.values()].map((row) => current.get(row.id) ?? row);

  function set(which: readonly Row[], to: boolean) {
    const next = new Map(selected);
    for (const row of which) to ? next.set(row.id, row) : next.delete(row.id);
    choose({ accountId, rows: next });
  }

  return {
    rows,
    has: (id) => selected.has(id),
    toggle(row, withShift) {
      const ends = [row.id, withShift ? last.current : undefined].map((id) => shown.findIndex((one) => one.id === id));
      const [at = 0, from = -1] = ends;
      const range = from < 0 ? [row] : shown.slice(Math.min(at, from), Math.max(at, from) + 1);
      last.current = row.id;
      set(range, !selected.has(row.id));
    },
    toggleAll: () => set(shown, !shown.every(({ id }) => selected.has(id))),
    add: (more) => set(more, true),
    clear: () => choose({ accountId, rows: none }),
  };
}
