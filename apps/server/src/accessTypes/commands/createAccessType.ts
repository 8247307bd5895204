import { CreateAccessType } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { type AccessType, permissionsLengthOf } from '../model/accessType.js';
import { accessTypeSubject, describeAccessType } from '../model/describe.js';
import { permissionsAfter } from '../model/permissionsAfter.js';
import { accessTypeRisks } from '../model/risks.js';

export const createAccessType = command({
  name: 'createAccessType',
  input: CreateAccessType,
  prepare: () => ({ generated: { id: newId('at') } }),

  load: async (reads, { name }) => ({ namesake: await reads.accessTypes.byName(name) }),

  decide({ input, account, generated, loaded: { namesake }, now }) {
    if (namesake) throw InvalidInput.at('name', 'Another access type has this name.');
    const permissions = permissionsAfter([], input.permissions);
    const fixed = { id: generated.id, accountId: account.id, version: 1, createdAt: now };
    const permissionsLength = permissionsLengthOf(permissions);
    const accessType: AccessType = { ...input, permissions, permissionsLength, ...fixed };
    return {
      writes: [{ insert: 'accessTypes', row: accessType }],
      subject: accessTypeSubject(accessType),
      changes: diff(undefined, describeAccessType(accessType)),
      risks: accessTypeRisks({ after: accessType, clients: 0 }),
      result: { accessTypeId: accessType.id },
    };
  },
});
