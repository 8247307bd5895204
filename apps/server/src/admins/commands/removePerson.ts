import { dropFactors } from '../../auth/commands/dropFactors.js';
import type { Factors } from '../../auth/model/factors.js';
import type { Write } from '../../model/plan.js';
import type { Person } from '../model/person.js';

/**
 * What goes with somebody's place, after it and its sessions: who they are, where that was this account's alone. Whoever
 * proves themselves stays, since they may have places elsewhere.
 */
export const removePerson = ({ id, version, accountId }: Person, factors: Factors): Write[] =>
  accountId === null ? [] : [...dropFactors(factors), { remove: 'people', key: { id, version } }];
