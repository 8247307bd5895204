import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAudit, signIn } from '../admin/index.ts';
import { startPostgres } from '../postgres/startPostgres.ts';
import { startServer } from '../server/start.ts';
import { ClientLife } from './clientLife.ts';

const kills = 7;
const atOnce = 4;

/** The settings that put a server on each database. */
const engines = {
  sqlite: async () => ({}),
  postgres: async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    return { DATABASE_URL: postgres.url(), ENCRYPTION_KEY: randomBytes(32).toString('base64') };
  },
};

test.each(Object.entries(engines))(
  'a server on %s that is killed at any moment and started again has lost nothing that it answered',
  async (_, engine) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'countersign-kill-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const settings = await engine();
    let server = await startServer(folder, settings);
    onTestFinished(() => server.kill());
    const again = { ...settings, PORT: new URL(server.url).port };
    const [person] = server.people;
    if (!person) throw new Error('The first start printed nobody who may sign in.');
    const admin = await signIn(server.url, person);

    const all: ClientLife[] = [];
    let dying = false;
    const live = async () => {
      while (!dying) {
        const life = new ClientLife(server.url, `Client ${all.length} of many`);
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

      server = await startServer(folder, again);
      await Promise.all(all.map((life) => life.settle(admin)));
      const entries = await readAudit(admin);
      for (const life of all) life.checkAudit(entries);
    }
    const answered = all.reduce((sum, life) => sum + life.answered, 0);
    expect(answered, 'answers that could have been lost').toBeGreaterThan(kills * atOnce);
  },
  180_000,
);
