import { dropFactors } from '../../auth/commands/dropFactors.js';
import type { Factors } from '../../auth/model/factors.js';
import type { Write } from '../../model/plan.js';
import type { Person } from '../model/person.js';

/**
 * Deletes the person, after their admin record and its sessions, where they belong to this account alone. A person with
 * a password of their own stays, since they may belong to other accounts.
 */
export const removePerson = ({ id, version, accountId }: Person, factors: Factors): Write[] =>
  accountId === null ? [] : [...dropFactors(factors), { remove: 'people', key: { id, version } }];
