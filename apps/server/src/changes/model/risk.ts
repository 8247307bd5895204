/** A line about a change that a reviewer should not miss. `code` names the field or the command that it is about. */
export type Risk = {
  readonly code: string;
  readonly message: string;
  /** The number of affected clients at that moment; absent where no clients were counted. */
  readonly clients?: number;
};

/** Clients are counted up to this number: a reviewer judges 1,001 and 5,000 alike. */
export const countedClients = 1000;

const maxNames = 5;
const maxNameLength = 60;
const abbreviated = (name: string) => (name.length > maxNameLength ? `${name.slice(0, maxNameLength - 1)}…` : name);

/** "a, b and c"; of more than five, the first five and the number of the rest. The length is bounded for all names. */
export function summarizeNames(names: readonly string[]): string {
  const shown = names.slice(0, maxNames).map(abbreviated);
  if (names.length > maxNames) return `${shown.join(', ')} and ${names.length - maxNames} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** "1 scope", "12 scopes". */
export const pluralize = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;

/** The subject of a line about clients, of which at most {@link countedClients} + 1 were counted. */
export function clientsText(count: number): string {
  if (count === 0) return 'No client yet, but each that is given it,';
  if (count > countedClients) return 'More than 1,000 clients';
  return count === 1 ? 'One client' : `${count} clients`;
}

/** The risks of a change of one field; none where it grants nothing, or takes permissions away. */
export type RiskCheck<Case> = (change: Case) => readonly (string | Omit<Risk, 'code'>)[] | string | false | undefined;

/** For a field whose values all grant the same. */
export const noRisk = () => undefined;

/** Runs every check of a table that is total over its fields. */
export function checkRisks<Case>(checks: Readonly<Record<string, RiskCheck<Case>>>, change: Case): Risk[] {
  return Object.entries(checks).flatMap(([code, check]) => {
    const found = check(change) || [];
    const lines = typeof found === 'string' ? [found] : found;
    return lines.map((line): Risk => (typeof line === 'string' ? { code, message: line } : { code, ...line }));
  });
}

/** The items of the second list that are not in the first. */
export const addedItems = <T>(before: readonly T[], after: readonly T[]): T[] =>
  after.filter((item) => !before.includes(item));
