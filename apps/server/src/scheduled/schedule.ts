import { randomUUID } from 'node:crypto';
import type { Store } from '../model/ports/store.js';

/** A recurring task; of all the processes on a database, one runs it. */
export interface Task {
  readonly name: string;
  /** The interval in milliseconds. */
  readonly every: number;
  run(store: Store, now: number): Promise<void>;
}

export interface Schedule {
  /** Starts no further task, and waits for the running ones. */
  stop(): Promise<void>;
}

interface ScheduleServices {
  readonly store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** Receives a task that was done, and when it began. */
  done(task: Task, at: number): void;
  /** Receives a failed task. Any process retries it when it is next due. */
  failed(task: Task, error: unknown): void;
}

/** Runs tasks. The process that runs one holds its lease until it is due again; the others skip it. */
export function schedule(tasks: readonly Task[], { store, now, done, failed }: ScheduleServices): Schedule {
  const holder = randomUUID();
  const runningTasks = new Set<Promise<void>>();

  const attempt = async (task: Task): Promise<void> => {
    try {
      const at = now();
      // A little less than the interval, so that the next run does not find the lease still taken.
      const until = at + task.every * 0.9;
      if (!(await store.leases.take(`task ${task.name}`, holder, until, at))) return;
      await task.run(store, at);
      done(task, at);
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
