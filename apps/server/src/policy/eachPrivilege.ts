import { allPrivileges, type Privilege, partsOfPrivilege } from '@countersign/schema';
import type { ConditionalPrivilege } from './row.js';

/** Requires each privilege that the change touches: an admin cannot grant privileges that they lack. */
export const eachPrivilege = <Input, Loaded>(touched: (input: Input, loaded: Loaded) => readonly Privilege[]) =>
  allPrivileges.map(
    (privilege): ConditionalPrivilege<Input, Loaded> => ({
      privilege,
      scopes: partsOfPrivilege(privilege),
      when: (input, loaded) => touched(input, loaded).includes(privilege),
    }),
  );
