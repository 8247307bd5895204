import type { Store } from '../model/ports/store.js';
import type { AccountReads } from '../model/reads.js';

/** JSON Schema, as far as it says how large a value may be. */
export interface Limits {
  readonly properties?: Readonly<Record<string, Limits>>;
  readonly required?: readonly string[];
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Limits[];
  readonly format?: string;
  readonly items?: Limits;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly 'x-maxWords'?: number;
  readonly 'x-cursor'?: boolean;
}

/** A limit, with a value that just fits it and one that does not. */
export interface Edge {
  readonly of: string;
  readonly fits: unknown;
  readonly beyond: unknown;
  /** Where in a list the fault is told. */
  within?(path: readonly string[]): readonly (string | number)[];
}

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}x`).join(' ');

/** A text of a length, of the form that its schema asks for. */
function textOf({ pattern, format, 'x-cursor': isCursor }: Limits, length: number): string {
  if (format === 'email') return `${'x'.repeat(length - 12)}@example.com`;
  // Four characters hold three bytes, of which the order, the id and the signs between them are ten.
  if (isCursor) return Buffer.from(JSON.stringify(['', 'x'.repeat((length * 3) / 4 - 10), ''])).toString('base64url');
  if (pattern?.includes('[a-z0-9-]{0,61}')) {
    const labels = 'a23456789.'.repeat(Math.ceil(length / 10)).slice(0, length - 4);
    return `${labels.replace(/\.$/, 'a')}.com`;
  }
  return 'x'.repeat(length);
}

/** What a schema limits, edge by edge; nothing when it limits nothing. */
export function edgesOf(limits: Limits): Edge[] {
  const edges: Edge[] = [];
  const { maxLength, maxItems, minimum, maximum, items } = limits;
  if (maxLength !== undefined) {
    edges.push({ of: 'length', fits: textOf(limits, maxLength), beyond: `${textOf(limits, maxLength)}x` });
    if (limits['x-cursor']) edges.push({ of: 'form', fits: textOf(limits, maxLength), beyond: 'x'.repeat(40) });
  }
  const maxWords = limits['x-maxWords'];
  if (maxWords !== undefined) edges.push({ of: 'words', fits: words(maxWords), beyond: words(maxWords + 1) });
  if (maximum !== undefined) edges.push({ of: 'most', fits: maximum, beyond: maximum + 1 });
  if (minimum !== undefined) edges.push({ of: 'least', fits: minimum, beyond: minimum - 1 });
  if (maxItems !== undefined && items) {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => (items.pattern ? `d${index}.example.com` : `id${index}`));
    edges.push({ of: 'count', fits: list(maxItems), beyond: list(maxItems + 1) });
    for (const edge of edgesOf(items)) {
      edges.push({
        of: `items by ${edge.of}`,
        fits: [edge.fits],
        beyond: [edge.beyond],
        within: (path) => [...path, 0],
      });
    }
  }
  return edges;
}

/** What a store was asked, by the name of each function. */
interface Watched {
  readonly store: Store;
  /** Of an account, and what is counted. */
  made(): readonly string[];
  /** The same, and by what the caller is known. */
  all(): readonly string[];
  forget(): void;
}

/** What is asked for by code of the files that `apartFrom` names, at whatever depth, does not count. */
export function watched(store: Store, apartFrom?: RegExp): Watched {
  let made: string[] = [];
  const counts = (): boolean => {
    if (!apartFrom) return true;
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 50;
    const { stack = '' } = new Error('Who asks?');
    Error.stackTraceLimit = stackTraceLimit;
    return !apartFrom.test(stack);
  };
  const note = <T extends object>(part: T, name: string): T =>
    new Proxy(part, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        const path = `${name}.${String(key)}`;
        if (typeof value === 'object' && value !== null) return note(value, path);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (counts()) made.push(path);
          return Reflect.apply(value, target, args) as unknown;
        };
      },
    });
  const watching = (one: Store): Store => ({
    ...one,
    within: (accountId: string): AccountReads => note(one.within(accountId), 'reads'),
    limits: note(one.limits, 'limits'),
    unscoped: note(one.unscoped, 'unscoped'),
    tickets: note(one.tickets, 'tickets'),
    factors: note(one.factors, 'factors'),
    sessions: note(one.sessions, 'sessions'),
    commit: note({ commit: one.commit }, 'store').commit,
    unlock: (...by) => watching(one.unlock(...by)),
  });
  return {
    store: watching(store),
    made: () => made.filter((name) => /^(reads|limits)\./.test(name)),
    all: () => made,
    forget() {
      made = [];
    },
  };
}
