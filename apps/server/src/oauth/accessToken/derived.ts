/**
 * What follows from a record alone, such as the scopes of a client, worked out once for each record. A client is kept for
 * as long as nothing is committed (ADR 18), and what follows from it goes with it.
 */
export function derived<Source extends object, Value>(derive: (source: Source) => Value): (source: Source) => Value {
  const known = new WeakMap<Source, { readonly value: Value }>();
  return (source) => {
    const before = known.get(source);
    if (before) return before.value;
    const value = derive(source);
    known.set(source, { value });
    return value;
  };
}
