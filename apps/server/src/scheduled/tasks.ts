import type { Task } from './schedule.js';

const minute = 60_000;

/** Everything that is done without anybody asking for it. */
export const tasks: readonly Task[] = [
  { name: 'forget what has expired', every: 10 * minute, run: (store, now) => store.upkeep.forgetExpired(now) },
  { name: 'keep statistics fresh', every: 60 * minute, run: (store) => store.upkeep.optimize() },
];
