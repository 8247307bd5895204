import { useRef, useState } from 'react';
import type { ClientTarget } from '../target';

export interface Row extends ClientTarget {
  enabled: boolean;
}

export interface Selection {
  readonly rows: readonly Row[];
  has(id: string): boolean;
  /** Chooses one or puts it back; with shift, everything from the one before it. */
  toggle(row: Row, withShift: boolean): void;
  /** Chooses all rows of the page, or puts them back where all are chosen. */
  toggleAll(): void;
  leaveOut(rows: readonly Row[]): void;
  clear(): void;
}

/** The rows that are chosen, also on pages that are out of sight. `shown` is the page in sight. */
export function useSelection(shown: readonly Row[]): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const last = useRef<string>(undefined);
  // As they are now, where they are in sight: a change may have raised their version.
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
