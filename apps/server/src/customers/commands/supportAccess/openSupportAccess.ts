import { OpenSupportAccess } from '@countersign/schema';
import { dependencyOn } from '../../../changes/model/dependency.js';
import { assertVersion } from '../../../kernel/assertVersion.js';
import { hour } from '../../../kernel/duration.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { eventNotice } from '../../../notices/model/notice.js';
import { supportAccessStateOf } from '../../model/supportAccess.js';
import { accessChanges, requireSupportAccess, toldInBoth } from './describeSupportAccess.js';

/** Lets the one of the vendor's who asked look inside the account, for some hours from now. */
export const openSupportAccess = command({
  name: 'openSupportAccess',
  input: OpenSupportAccess,

  async load(reads, { id }) {
    const access = await reads.supportAccesses.byId(id);
    return { access, own: access && (await reads.admins.byPerson(access.personId)) };
  },

  decide({ input, account, loaded, actor, now }) {
    const access = requireSupportAccess(loaded.access);
    if (access.accountId !== account.id) throw new NotFound('support access');
    assertVersion(access.version, input.expectedVersion, 'This has changed since you opened the page.');
    // One who belongs to both would say yes to themselves, or look as who they are not here.
    if (loaded.own) throw new Conflict(`${access.adminName} is an admin of ${account.name}, and looks as such.`);
    const state = supportAccessStateOf(access, now);
    if (state !== 'REQUESTED') throw new Conflict('Nobody asks for this any more.');
    const hours = input.hours ?? access.hours;
    const { id, version } = access;
    const endsAt = now + hours * hour;
    const changes = accessChanges(access, 'OPEN', [{ field: 'hours', before: null, after: hours }]);
    return {
      writes: [
        {
          update: 'supportAccesses',
          id,
          version,
          set: { state: 'OPEN', hours, openedBy: actor.name, openedAt: now, endsAt },
        },
        { insert: 'outbox', row: eventNotice('SUPPORT_ACCESS_OPENED', access, now) },
      ],
      ...toldInBoth(access, account, changes),
      dependsOn: [dependencyOn('supportAccesses', access, undefined)],
      risks: [
        {
          code: 'support',
          message: `${access.adminName} could look at everything in ${account.name} but its secrets, and change nothing.`,
        },
      ],
      result: { supportAccessId: id },
    };
  },
});
