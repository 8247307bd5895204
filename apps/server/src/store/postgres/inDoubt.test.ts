import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../testing/world.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';

let database: URL;
let wire: Server;
let world: World;

/** What happens to the next COMMIT on its way. */
let cut: 'before it arrives' | 'before it is answered' | undefined;

// A wire to the database that can be cut around a COMMIT, as a network does it.
function carry(client: Socket): void {
  const server = connect(Number(database.port), database.hostname);
  const ended = () => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on('error', ended).on('close', ended);
  let silent = false;
  client.on('data', (bytes) => {
    if (!cut || !bytes.includes('commit\0')) return server.write(bytes);
    const how = cut;
    cut = undefined;
    if (how === 'before it arrives') return ended();
    silent = true;
    return server.write(bytes);
  });
  server.on('data', (bytes) => (silent ? ended() : client.write(bytes)));
}

beforeAll(async () => {
  database = new URL(await freshDatabase());
  wire = createServer(carry).listen(0, '127.0.0.1');
  await new Promise((listening) => wire.once('listening', listening));
  const cuttable = new URL(database);
  cuttable.host = `127.0.0.1:${(wire.address() as { port: number }).port}`;
  world = await makeWorld('acc_acme', await openStore(cuttable.href));
});
afterAll(async () => {
  await world?.close();
  wire?.close();
});

test.each(['before it arrives', 'before it is answered'] as const)(
  'a change whose COMMIT is cut off %s is made once, and answered',
  async (how) => {
    const names = async () => {
      const request = { limit: 100, backwards: false };
      return (await world.store.within('acc_acme').clients.page({}, 'NAME_ASC', request)).items.map(({ name }) => name);
    };
    await world.makeClient({ name: `Warm-up ${how}` });
    cut = how;
    await world.makeClient({ name: `Cut ${how}` });
    expect(cut).toBeUndefined();
    expect((await names()).filter((name) => name === `Cut ${how}`)).toHaveLength(1);
  },
);
