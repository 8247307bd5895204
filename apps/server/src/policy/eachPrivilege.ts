import { type Privilege, privileges } from '@countersign/schema';
import type { ConditionalPrivilege } from './row.js';

/** Each privilege is needed when it is among those that the change touches: nobody hands out what they lack. */
export const eachPrivilege = <Input, Loaded>(touched: (input: Input, loaded: Loaded) => readonly Privilege[]) =>
  privileges.map(
    (privilege): ConditionalPrivilege<Input, Loaded> => ({
      privilege,
      when: (input, loaded) => touched(input, loaded).includes(privilege),
    }),
  );
