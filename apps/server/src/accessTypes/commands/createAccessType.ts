import { CreateAccessType } from '@countersign/schema';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { AccessType } from '../model/accessType.js';
import { accessTypeSubject, describeAccessType } from '../model/describe.js';
import { accessTypeRisks } from '../model/risks.js';

export const createAccessType = command({
  name: 'createAccessType',
  input: CreateAccessType,
  prepare: () => ({ kept: { id: newId('at') } }),

  async load(reads, { name }) {
    const [account, namesake] = await Promise.all([loadAccount(reads), reads.accessTypes.byName(name)]);
    return { account, namesake };
  },

  decide({ input, kept, loaded: { account, namesake }, now }) {
    if (namesake) throw InvalidInput.at('name', 'Another access type has this name.');
    const accessType: AccessType = { ...input, id: kept.id, accountId: account.id, version: 1, createdAt: now };
    return {
      writes: [{ insert: 'accessTypes', row: accessType }],
      subject: accessTypeSubject(accessType),
      changes: diff(undefined, describeAccessType(accessType)),
      risks: accessTypeRisks({ after: accessType, clients: 0 }),
      result: { accessTypeId: accessType.id },
    };
  },
});
