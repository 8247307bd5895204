import { valueLabel } from '../../labels/fields';

/** What of a list is the same thing before and after, and otherwise than before. */
export interface ChangedItem {
  readonly key: string;
  /** In one sentence, where there is one. */
  readonly sentence?: string;
  readonly before: string;
  readonly after: string;
}

export interface ListDifference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly ChangedItem[];
  readonly unchanged: readonly string[];
}

// As the server describes a granted module: its key comes before, which has neither comma nor space.
const administrator = /, administrator\)$/;

/** What a line is about, whatever else it says of it: a granted module, a scope or an object by its name. */
function identityOf(field: string, item: unknown): string | undefined {
  if (field === 'modules' && typeof item === 'string') return item.replace(administrator, ')');
  if (typeof item !== 'object' || item === null) return undefined;
  const { name, object }: { name?: unknown; object?: unknown } = item;
  return typeof name === 'string' ? name : typeof object === 'string' ? object : undefined;
}

/** The difference between two lists: what became of a thing that is in both is one change, no removal and addition. */
export function pairLists(field: string, before: readonly unknown[], after: readonly unknown[]): ListDifference {
  const line = (item: unknown) => ({ label: valueLabel(field, item), key: identityOf(field, item) });
  const [previous, current] = [before.map(line), after.map(line)];
  const had = new Set(previous.map(({ label }) => label));
  const has = new Set(current.map(({ label }) => label));
  const gone = previous.filter(({ label }) => !has.has(label));
  const come = current.filter(({ label }) => !had.has(label));
  const only = (lines: typeof gone, key: string) => {
    const found = lines.filter((one) => one.key === key);
    return found.length === 1 ? found[0]?.label : undefined;
  };
  const changed = gone.flatMap(({ key }): ChangedItem[] => {
    if (key === undefined) return [];
    const [from, to] = [only(gone, key), only(come, key)];
    if (from === undefined || to === undefined) return [];
    const sentence = field === 'modules' && `${key}: Administrator turned ${administrator.test(to) ? 'on' : 'off'}`;
    return [{ key, before: from, after: to, ...(sentence && { sentence }) }];
  });
  const paired = new Set(changed.flatMap((one) => [one.before, one.after]));
  const rest = (lines: typeof gone) => lines.map(({ label }) => label).filter((label) => !paired.has(label));
  return {
    removed: rest(gone),
    added: rest(come),
    changed,
    unchanged: current.map(({ label }) => label).filter((label) => had.has(label)),
  };
}
