import { type SentPermission, UpdateAccessType } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { countedClients } from '../../changes/model/risk.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { InvalidInput, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { type AccessType, permissionsLengthOf } from '../model/accessType.js';
import { accessTypeDependency, accessTypeSubject, describeAccessType } from '../model/describe.js';
import { permissionsAfter } from '../model/permissionsAfter.js';
import { accessTypeRisks } from '../model/risks.js';
import { assertClientsBear, fullestClients } from './fullestClients.js';

export const updateAccessType = command({
  name: 'updateAccessType',
  input: UpdateAccessType,

  async load(reads, { id, name, permissions }) {
    const [accessType, namesake, clients] = await Promise.all([
      reads.accessTypes.byId(id),
      name === undefined ? undefined : reads.accessTypes.byName(name),
      reads.accessTypes.countClients(id, countedClients + 1),
    ]);
    const grows = accessType !== undefined && isMore(accessType, name, permissions);
    return { accessType, namesake, clients, fullest: grows ? await fullestClients(reads, id) : undefined };
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
    const permissions = permissionsAfter(accessType.permissions, input.permissions);
    const set = {
      name: input.name ?? accessType.name,
      description: input.description ?? accessType.description,
      permissions,
      permissionsLength: permissionsLengthOf(permissions),
    };
    const changed: AccessType = { ...accessType, ...set };
    if (fullest) assertClientsBear(accessType, changed, fullest);
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

/** Whether it would take more room in a token, or among the permissions of a client. */
const isMore = (before: AccessType, name = before.name, permissions?: readonly SentPermission[]): boolean =>
  name.length > before.name.length ||
  permissionsLengthOf(permissionsAfter(before.permissions, permissions)) > before.permissionsLength;
