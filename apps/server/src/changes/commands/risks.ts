import type { Decision } from '../../model/command.js';
import type { Risk } from '../model/risk.js';

/** The risks of a command whatever its subject. */
const fixedRisks: Readonly<Record<string, string>> = {
  deleteClient: 'Every integration that uses this client stops working, and nothing brings it back.',
};

/** The risk of a command whose author stated none: no change goes to review without a line. */
const unexplainedRisk: Risk = {
  code: 'unexplained',
  message: 'The permissions that this change extends are unknown. Check every field.',
};

/** The lines about a change that a reviewer should not miss. */
export function risksOf(command: string, { risks = [unexplainedRisk] }: Pick<Decision<unknown>, 'risks'>): Risk[] {
  const always = fixedRisks[command];
  return [...(always ? [{ code: command, message: always }] : []), ...risks];
}
