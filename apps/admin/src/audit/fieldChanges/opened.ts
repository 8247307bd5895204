/** A thing that a difference names by a line of a list: what it allows is in a table of its own. */
export interface OpenedThing {
  readonly name: string;
  /** Of a module its key, of an access type its name. */
  readonly key: string;
  /** The lines about it before, and afterwards. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

// As the server describes a granted module: “Payroll (payroll, administrator)”, or “payroll.read of Payroll (payroll)”.
const grant = /^(?:(?<scope>\S+) of )?(?<name>.*) \((?<key>[^\s,()]+)(?<administrator>, administrator)?\)$/;

/** Which scopes of a module a line grants: one by its name, all of them, or the standard ones. */
export function grantedBy(line: string): { scope?: string | undefined; administrator: boolean } {
  const { scope, administrator } = grant.exec(line)?.groups ?? {};
  return { scope, administrator: administrator !== undefined };
}

const lines = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((line): line is string => typeof line === 'string') : [];

const named = (field: string, line: string) => {
  const { name = line, key = line } = (field === 'modules' && grant.exec(line)?.groups) || {};
  return { name, key };
};

/** The modules or access types of a list of which a line was added or removed, each once. */
export function openedThings(field: string, before: unknown, after: unknown): OpenedThing[] {
  const [had, has] = [lines(before), lines(after)];
  const changed = [...had.filter((line) => !has.includes(line)), ...has.filter((line) => !had.includes(line))];
  const keys = new Map(changed.map((line) => [named(field, line).key, named(field, line).name]));
  const about = (all: string[], key: string) => all.filter((line) => named(field, line).key === key);
  return [...keys].map(([key, name]) => ({ key, name, before: about(had, key), after: about(has, key) }));
}
