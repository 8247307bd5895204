import { clientsText, pluralize, type Risk } from '../../../changes/model/risk.js';
import type { TouchedCustomer } from '../../../customers/model/reads.js';

/** What a change of a module comes to for the clients that are granted it, of all accounts. */
export function touchedRisk(touched: readonly TouchedCustomer[], comesTo: string): Risk[] {
  const clients = touched.reduce((sum, one) => sum + one.clients, 0);
  if (clients === 0) return [];
  const message = `${clientsText(clients)} of ${pluralize(touched.length, 'account')} ${comesTo}.`;
  return [{ code: 'state', message, clients }];
}
