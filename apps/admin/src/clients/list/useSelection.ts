import { useRef, useState } from 'react';
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
  leaveOut(rows: readonly Row[]): void;
  clear(): void;
}

/** The selected rows, including those on other pages. `shown` is the current page. */
export function useSelection(shown: readonly Row[]): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const last = useRef<string>(undefined);
  // Takes the current rows of the page: a change may have raised their version.
  const rows = [...chosen.values()].map((row) => shown.find(({ id }) => id === row.id) ?? row);

  function set(which: readonly Row[], to: boolean) {
    const next = new Map(chosen);
    for (const row of which) to ? next.set(row.id, row) : next.delete(row.id);
    setChosen(next);
  }

  return {
    rows,
    has: (id) => chosen.has(id),
    toggle(row, withShift) {
      const ends = [row.id, withShift ? last.current : undefined].map((id) => shown.findIndex((one) => one.id === id));
      const [at = 0, from = -1] = ends;
      const range = from < 0 ? [row] : shown.slice(Math.min(at, from), Math.max(at, from) + 1);
      last.current = row.id;
      set(range, !chosen.has(row.id));
    },
    toggleAll: () => set(shown, !shown.every(({ id }) => chosen.has(id))),
    leaveOut: (rows) => set(rows, false),
    clear: () => setChosen(new Map()),
  };
}
