import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Admin, readAudit, signIn } from '../admin/index.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { ClientLife } from './clientLife.ts';

const kills = 10;
const atOnce = 4;

let folder: string;
let server: RunningServer;
let admin: Admin;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-kill-'));
  server = await startServer(folder);
  const [person] = server.people;
  if (!person) throw new Error('The first start printed nobody who may sign in.');
  admin = await signIn(server.url, person);
}, 60_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

test('a server that is killed at any moment and started again has lost nothing that it answered', async () => {
  const all: ClientLife[] = [];
  let dying = false;

  const live = async () => {
    while (!dying) {
      const life = new ClientLife(server.url, `Client ${all.length} of ${folder.slice(-6)}`);
      all.push(life);
      try {
        while (!life.over && !dying) await life.goOn(admin);
      } catch (error) {
        // Requests that the kill cut off have no answer; anything that goes wrong before is the server's fault.
        if (!dying) throw error;
      }
    }
  };

  for (let round = 0; round < kills; round++) {
    dying = false;
    const lives = Array.from({ length: atOnce }, live);
    const moment = new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await Promise.race([moment, ...lives]);
    dying = true;
    await server.kill();
    await Promise.all(lives);

    server = await startServer(folder, { PORT: new URL(server.url).port });
    await Promise.all(all.map((life) => life.settle(admin)));
    const entries = await readAudit(admin);
    for (const life of all) life.checkAudit(entries);
  }
  const answered = all.reduce((sum, life) => sum + life.answered, 0);
  expect(answered, 'answers that could have been lost').toBeGreaterThan(kills * atOnce);
}, 120_000);
