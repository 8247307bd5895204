import type { CustomerCard } from '../customers/model/reads.js';

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A customer as one line: its state, id, reference and name. */
export const customerLine = ({ state, stateSince, id, reference, name, reason }: CustomerCard): string =>
  [
    state.padEnd(9),
    id,
    (reference ?? '-').padEnd(16),
    name,
    ...(state === 'OPEN' ? [] : [`(since ${day(stateSince)}: ${reason})`]),
  ].join('  ');

/** The same for a program. */
export const customerJson = ({ id, reference, name, state, reason, stateSince, createdAt }: CustomerCard) => ({
  id,
  reference,
  name,
  state,
  reason,
  stateSince: new Date(stateSince).toISOString(),
  createdAt: new Date(createdAt).toISOString(),
});
