import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Gauge, type Registry } from 'prom-client';
import type { Store } from '../model/ports/store.js';
import { currentKey } from '../oauth/model/signingKey.js';

interface Watched extends Pick<Store, 'outbox' | 'keys'> {
  now(): number;
}

/** What is read of the installation whenever somebody asks. What cannot be read stays as it was: /readyz tells of that. */
export function installationMetrics(register: Registry, { outbox, keys, now }: Watched): void {
  const registers = [register];
  const build = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 12);
  new Gauge({
    name: 'countersign_build_info',
    help: 'Always 1. The same `build` at every server that runs the same one.',
    labelNames: ['build', 'node'],
    registers,
  }).set({ build, node: process.version }, 1);
  new Gauge({
    name: 'countersign_outbox_due',
    help: 'Notices that are due and not sent yet, counted no further than 10,000.',
    registers,
    async collect() {
      const waiting = await outbox.depth(now()).catch(() => undefined);
      if (waiting !== undefined) this.set(waiting);
    },
  });
  new Gauge({
    name: 'countersign_signing_key_age_seconds',
    help: 'For how long the key of each algorithm has signed.',
    labelNames: ['algorithm'],
    registers,
    async collect() {
      const all = await keys.all().catch(() => []);
      for (const algorithm of new Set(all.map((key) => key.algorithm))) {
        const current = currentKey(all, algorithm, now());
        if (current) this.set({ algorithm }, Math.max(0, now() - current.signsFrom) / 1000);
      }
    },
  });
}
