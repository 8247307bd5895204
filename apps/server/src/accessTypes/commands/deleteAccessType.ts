import { DeleteAccessType } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { accessTypeDependency, accessTypeSubject, describeAccessType } from '../model/describe.js';

export const deleteAccessType = command({
  name: 'deleteAccessType',
  input: DeleteAccessType,

  async load(reads, { id }) {
    const [accessType, isAssigned] = await Promise.all([reads.accessTypes.byId(id), reads.accessTypes.isAssigned(id)]);
    return { accessType, isAssigned };
  },

  decide({ input, loaded: { accessType, isAssigned } }) {
    if (!accessType) throw new NotFound('access type');
    const { id, version } = accessType;
    assertVersion(
      version,
      input.expectedVersion,
      'This access type has changed since you opened it. See what changed, then try again.',
    );
    if (isAssigned) throw new Conflict('Clients still have this access type. Take it from them first.');
    const changes = diff(describeAccessType(accessType), undefined);
    return {
      writes: [{ remove: 'accessTypes', key: { id, version } }],
      subject: accessTypeSubject(accessType),
      changes,
      dependsOn: [accessTypeDependency(accessType, changes)],
      risks: [],
      result: { accessTypeId: id },
    };
  },
});
