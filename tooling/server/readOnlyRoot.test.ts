import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from './start.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'countersign-read-only-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the rest of its words where nothing but the folder can be written, not even /tmp: as in a container with a read-only root. */
const readOnly = `
  mount --bind "$0" "$0"
  for at in $(cut -d' ' -f2 /proc/mounts); do
    case $at in "$0" | /proc* | /sys* | /dev*) ;; *) mount -o remount,bind,ro "$at" || exit 9 ;; esac
  done
  ! touch /tmp/countersign 2> "$0/none" || exit 9
  rm "$0/none"
  cd "$0" && exec "$@"`;
const inside = (...words: string[]) => ['-rm', 'sh', '-c', readOnly, folder, ...words];
const isPossible = spawnSync('unshare', inside('true')).status === 0;

test.skipIf(!isPossible)(
  'on a read-only root the server writes beside its database alone (skipped where no mounts can be made)',
  async () => {
    const env = { PATH: process.env.PATH, PORT: '0', DATABASE_URL: path.join(folder, 'data/countersign.db') };
    const server = spawn('unshare', inside(process.execPath, main), { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
    const address = () => /listening at (http:\S+?)"/.exec(output)?.[1] ?? '';
    await expect.poll(address, { timeout: 60_000, message: output }).toMatch(/^http:/);
    const [, user = ''] = /-u '(\S+)'/.exec(output) ?? [];
    const answer = await fetch(`${address()}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(200);
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readdirSync(folder)).toEqual(['data']);
    expect(readdirSync(path.join(folder, 'data')).sort()).toEqual(['countersign.db', 'encryption.key']);
  },
);
