import { rotateAnchorKey } from '../audit/model/anchor/anchorKey.js';
import type { AnchorKeyRecord } from '../audit/model/anchor/register.js';
import { onlyFlags } from './arguments.js';
import type { CliCommand } from './command.js';
import { withStore } from './withStore.js';

export const auditKeys: CliCommand = {
  usage: 'audit keys',
  summary: 'shows the keys that anchors of the audit are signed and checked with',

  async run(args, terminal) {
    onlyFlags(this, args);
    await withStore(terminal, async ({ store }) => {
      const keys = await store.anchors.keys();
      if (keys.length === 0) terminal.print('There are none yet. The first anchor makes one.');
      for (const [index, key] of keys.entries()) terminal.print(inWords(key, keys[index + 1]));
    });
  },
};

export const auditRotateKey: CliCommand = {
  usage: 'audit rotate-key',
  summary: 'makes the key that signs anchors from now on; what those before signed is checked with them as ever',

  async run(args, terminal) {
    onlyFlags(this, args);
    await withStore(terminal, async ({ store, seal }) => {
      terminal.print(inWords(await rotateAnchorKey(store.anchors, seal, Date.now())));
      terminal.print('Anchors that a key before signs later than ten minutes from now are taken for none.');
    });
  },
};

const day = (at: number) => new Date(at).toISOString();

const inWords = ({ kid, createdAt }: AnchorKeyRecord, next?: AnchorKeyRecord): string =>
  next ? `${kid}  signed from ${day(createdAt)} to ${day(next.createdAt)}` : `${kid}  signs since ${day(createdAt)}`;
