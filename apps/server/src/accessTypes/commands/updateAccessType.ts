import { UpdateAccessType } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { countedClients } from '../../changes/model/risk.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { InvalidInput, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { AccessType } from '../model/accessType.js';
import { accessTypeDependency } from '../model/accessTypeDependency.js';
import { accessTypeSubject, describeAccessType } from '../model/describe.js';
import { permissionsAfter } from '../model/permissionsAfter.js';
import { accessTypeRisks } from '../model/risks.js';
import { assertNameFits, fullestClient } from './fullestClient.js';

export const updateAccessType = command({
  name: 'updateAccessType',
  input: UpdateAccessType,

  async load(reads, { id, name }) {
    const [accessType, namesake, clients] = await Promise.all([
      reads.accessTypes.byId(id),
      name === undefined ? undefined : reads.accessTypes.byName(name),
      reads.accessTypes.countClients(id, countedClients + 1),
    ]);
    const isLonger = accessType !== undefined && name !== undefined && name.length > accessType.name.length;
    return { accessType, namesake, clients, fullest: isLonger ? await fullestClient(reads, id) : undefined };
  },

  decide({ input, loaded: { accessType, namesake, clients, fullest } }) {
    if (!accessType) throw new NotFound('access type');
    const { id, version } = accessType;
    assertVersion(
      version,
      input.expectedVersion,
      'This access type has changed since you opened it. See what changed, then try again.',
    );
    if (namesake && namesake.id !== id) throw InvalidInput.at('name', 'Another access type has this name.');
    if (fullest && input.name !== undefined) assertNameFits(input.name, fullest);
    const set = {
      name: input.name ?? accessType.name,
      description: input.description ?? accessType.description,
      permissions: permissionsAfter(accessType.permissions, input.permissions),
    };
    const changed: AccessType = { ...accessType, ...set };
    const changes = diff(describeAccessType(accessType), describeAccessType(changed));
    return {
      writes: [{ update: 'accessTypes', id, version, set }],
      subject: accessTypeSubject(accessType),
      changes,
      dependsOn: [accessTypeDependency(accessType, changes)],
      risks: accessTypeRisks({ before: accessType, after: changed, clients }),
      result: { accessTypeId: id },
    };
  },
});
