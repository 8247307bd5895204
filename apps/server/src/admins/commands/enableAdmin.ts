import { EnableAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { describe, subjectOf } from '../model/describe.js';
import { adminRisks } from '../model/risks.js';
import { existing, loadAdmin, unchangedSince } from './loadAdmin.js';

export const enableAdmin = command({
  name: 'enableAdmin',
  input: EnableAdmin,
  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ input, loaded }) {
    const { admin } = existing(loaded);
    unchangedSince(admin, input.expectedVersion);
    return {
      writes: [{ update: 'admins', id: admin.id, version: admin.version, set: { enabled: true } }],
      subject: subjectOf(admin),
      changes: diff(describe(admin), describe({ ...admin, enabled: true })),
      risks: adminRisks({ before: admin, after: { ...admin, enabled: true } }),
      result: { adminId: admin.id },
    };
  },
});
