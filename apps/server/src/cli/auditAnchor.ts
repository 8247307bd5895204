import { appendFileSync } from 'node:fs';
import { anchorNow } from '../audit/flows/anchorNow.js';
import { StartupError } from '../config/startupError.js';
import { messageOf } from '../kernel/thrown.js';
import { accountsOf } from './accountsOf.js';
import { argumentAndValues } from './arguments.js';
import type { CliCommand } from './command.js';
import { withStore } from './withStore.js';

export const auditAnchor: CliCommand = {
  usage: 'audit anchor [file] [--account <id>]',
  summary: 'signs the head of each account’s audit, and prints it or adds it to a file, a line each',

  async run(args, terminal) {
    const { argument: file, values } = argumentAndValues(this, args, ['account']);
    await withStore(terminal, async (opened) => {
      const lines: string[] = [];
      for await (const accountId of accountsOf(opened.store, values.account)) {
        lines.push((await anchorNow(opened, accountId, Date.now())).jws);
      }
      if (file === undefined) {
        for (const line of lines) terminal.print(line);
        return;
      }
      try {
        appendFileSync(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      } catch (error) {
        throw new StartupError(`Cannot write ${file}: ${messageOf(error)}`);
      }
      const added = lines.length === 1 ? '1 anchor is' : `${lines.length} anchors are`;
      terminal.print(`${added} added to ${file}. Keep it where nobody who can write the database can.`);
    });
  },
};
