import { randomUUID } from 'node:crypto';
import type { Store } from '../model/ports/store.js';

/** Work that is due again and again, and that one of all the processes on a database does. */
export interface Task {
  readonly name: string;
  /** How often, in milliseconds. */
  readonly every: number;
  run(store: Store, now: number): Promise<void>;
}

export interface Schedule {
  /** Begins nothing any more, and waits for what is under way. */
  stop(): Promise<void>;
}

interface ScheduleServices {
  readonly store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** Hears of what failed. It is tried again when it is next due, by whichever process. */
  failed(task: Task, error: unknown): void;
}

/** Runs tasks. The one who does it has the task's lease until it is due again: whoever comes meanwhile leaves it be. */
export function schedule(tasks: readonly Task[], { store, now, failed }: ScheduleServices): Schedule {
  const holder = randomUUID();
  const runningTasks = new Set<Promise<void>>();

  const attempt = async (task: Task): Promise<void> => {
    try {
      const at = now();
      // A little less, so that the next one due does not find the lease still taken.
      const until = at + task.every * 0.9;
      if (await store.leases.take(`task ${task.name}`, holder, until, at)) await task.run(store, at);
    } catch (error) {
      failed(task, error);
    }
  };

  const timers = tasks.map((task) =>
    setInterval(() => {
      const running = attempt(task).finally(() => runningTasks.delete(running));
      runningTasks.add(running);
    }, task.every).unref(),
  );

  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(runningTasks);
    },
  };
}
