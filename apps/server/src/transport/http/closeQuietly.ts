import type { Server } from 'node:http';
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';

/** A turn of the event loop this short, in milliseconds, did nothing but take what had arrived. */
const quietTurn = 0.1;
/** So long is such a turn waited for: a process that is never quiet must end, too. */
const patience = 2000;
/** So long does a connection without a request live on, at least. */
const idleMilliseconds = 1000;

/**
 * Closes the port, and a little later the connections that nobody has asked anything on since. What is asked until then is
 * answered, with `Connection: close`. A proxy sends a POST once: it loses one that it sent on a connection which the
 * system had taken and this process had not, or on one that it kept just as we close it. So each is closed right after a
 * turn of the event loop that found nothing more to take.
 */
export async function closeQuietly(server: Server): Promise<void> {
  const closeIdle = server.closeIdleConnections.bind(server);
  // Closing the port would call it.
  server.closeIdleConnections = () => {};
  await quiet();
  const closed = new Promise<boolean>((ended) => server.close(() => ended(true)));
  const later = () => delay(idleMilliseconds, false, { ref: false });
  while (!(await Promise.race([closed, later()]))) {
    await quiet();
    closeIdle();
  }
}

async function quiet(): Promise<void> {
  const until = performance.now() + patience;
  for (let begun = 0, took = Number.POSITIVE_INFINITY; took > quietTurn && begun < until; ) {
    begun = performance.now();
    await turn();
    took = performance.now() - begun;
  }
}
