import type { Decision } from '../../model/command.js';
import type { Risk } from '../model/risk.js';

/** What a command does in any case, whatever it is done to. */
const fixedRisks: Readonly<Record<string, string>> = {
  deleteClient: 'Every integration that uses this client stops working, and nothing brings it back.',
};

/** A command whose author did not think of what it lets anybody do: never a change without a word. */
const unexplainedRisk: Risk = {
  code: 'unexplained',
  message: 'What this lets anybody do was not worked out. Look at every field.',
};

/** What of a change a reviewer should not miss, in words. */
export function risksOf(command: string, { risks = [unexplainedRisk] }: Pick<Decision<unknown>, 'risks'>): Risk[] {
  const always = fixedRisks[command];
  return [...(always ? [{ code: command, message: always }] : []), ...risks];
}
