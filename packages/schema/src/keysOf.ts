/**
 * The keys of an object, as its type names them: for objects that are written down here, which have no others.
 * TypeScript's own `Object.keys` answers strings, since a value may have more keys than its type.
 */
export const keysOf = <T extends object>(of: T): (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];
