import { Socket } from 'node:net';
import pg from 'pg';

/** The database did not answer. The driver ends everything that waits on the connection with it. */
export class Silence extends Error {
  /** As the operating system calls it, after minutes. */
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('the database did not answer in time');
  }
}

/** A connection whose wire can be cut: to be told to end, the driver would wait for an answer. */
export class Wire extends pg.Client {
  readonly cut: () => void;

  constructor(config?: pg.ClientConfig) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.cut = () => socket.destroy(new Silence());
  }
}
