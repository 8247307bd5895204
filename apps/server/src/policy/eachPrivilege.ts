import { allPrivileges, type Privilege, partsOfPrivilege, privileges } from '@countersign/schema';
import type { ConditionalPrivilege } from './row.js';

const everything = privileges.flatMap(partsOfPrivilege);

/** Requires each privilege that the change touches: an admin cannot grant privileges that they lack. */
export const eachPrivilege = <Input, Loaded>(touched: (input: Input, loaded: Loaded) => readonly Privilege[]) =>
  allPrivileges.map(
    (privilege): ConditionalPrivilege<Input, Loaded> => ({
      privilege,
      // Of deciding there is no part: no program decides, and one that lets somebody decide on everything has everything.
      scopes: privilege === 'APPROVE_CHANGES' ? everything : partsOfPrivilege(privilege),
      when: (input, loaded) => touched(input, loaded).includes(privilege),
    }),
  );
