import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { type Break, type Verdict, verifyChain } from '../audit/flows/verify.js';
import { type Anchor, anchorsIn, readAnchor } from '../audit/model/anchor/anchor.js';
import type { AnchorKeyRecord } from '../audit/model/anchor/register.js';
import { StartupError } from '../config/startupError.js';
import { messageOf } from '../kernel/thrown.js';
import { accountsOf } from './accountsOf.js';
import { argumentAndValues } from './arguments.js';
import { type CliCommand, WrongUsage } from './command.js';
import { withStore } from './withStore.js';

export const auditVerify: CliCommand = {
  usage: 'audit verify [--anchor <file>] [--account <id>]',
  summary: 'follows the audit of each account from end to end, and holds it against anchors that were kept elsewhere',

  async run(args, terminal) {
    const { argument, values } = argumentAndValues(this, args, ['anchor', 'account']);
    if (argument !== undefined) throw new WrongUsage(`Usage: countersign ${this.usage}`);
    await withStore(terminal, async ({ store }) => {
      const kept = values.anchor === undefined ? [] : await readAnchors(values.anchor, await store.anchors.keys());
      const anchors = kept.filter(({ accountId }) => values.account === undefined || accountId === values.account);
      if (values.anchor !== undefined && anchors.length === 0)
        throw new StartupError(`${values.anchor} has no anchor of it.`);
      const of = Map.groupBy(anchors, ({ accountId }) => accountId);
      let broken = 0;
      for await (const accountId of accountsOf(store, values.account)) {
        const reads = store.within(accountId);
        const held = of.get(accountId) ?? [];
        of.delete(accountId);
        const verdict = await verifyChain(reads.audit, held);
        if (verdict.brokenAt !== null) broken++;
        terminal.print(`${accountId} ${(await reads.account())?.name}: ${inWords(verdict, held.length)}`);
      }
      for (const accountId of of.keys()) terminal.print(`${accountId}: there is an anchor of it, and no such account.`);
      broken += of.size;
      if (broken > 0)
        throw new StartupError(`The audit of ${broken} ${broken === 1 ? 'account' : 'accounts'} does not hold.`);
    });
  },
};

const reasons: Readonly<Record<Break, string>> = {
  LINK: 'an entry was changed, or is missing',
  HEAD: 'the end was cut off, or the head moved',
  VALUE: 'a name, an address or a change is not what the entry commits to',
  KEY: 'what was said was made unreadable, and no entry says so',
  ANCHOR: 'it is not what was signed when it stood there: the chain was made anew, or cut off',
};

function inWords({ entries, brokenAt, brokenBy, hash, values, erased }: Verdict, anchors: number): string {
  if (brokenAt !== null && brokenBy !== null) return `broken at entry ${brokenAt}: ${reasons[brokenBy]}.`;
  const against = anchors === 0 ? '' : ` and ${anchors} ${anchors === 1 ? 'anchor' : 'anchors'}`;
  const lost = erased === 0 ? '' : ` ${erased} were erased.`;
  return `${entries} entries${against} hold, up to ${hash}. ${values} values are as they were written.${lost}`;
}

/** @throws StartupError when the file cannot be read, or has an anchor that no key of this installation signed */
async function readAnchors(file: string, keys: readonly AnchorKeyRecord[]): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
      number++;
      for (const jws of anchorsIn(line)) {
        const anchor = await readAnchor(jws, keys);
        if (!anchor)
          throw new StartupError(`Line ${number} of ${file} has an anchor that no key of this database signed.`);
        anchors.push(anchor);
      }
    }
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`Cannot read ${file}: ${messageOf(error)}`);
  }
  return anchors;
}
