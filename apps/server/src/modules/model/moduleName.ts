import type { CreateModule } from '@countersign/schema';

/** What a module is known by in tokens and to programs. */
type NameKind = 'AUDIENCE' | 'SCOPE' | 'KEY';

export interface ModuleName {
  readonly kind: NameKind;
  /** In the form in which two of the same are equal. */
  readonly name: string;
}

/**
 * A name that a module has, or had when it was published: what was ever published is the vendor's for good, so that no
 * account's own module can pass for it.
 */
export interface ModuleNameRecord extends ModuleName {
  readonly moduleId: string;
  readonly accountId: string;
  /** Whether it is claimed, for every account. */
  readonly published: boolean;
}

/** An audience as a URL, so that case and default port of a host make no other one. */
export const normalizedAudience = (audience: string): string =>
  URL.canParse(audience) ? new URL(audience).href : audience;

/** The names of a module, of each kind in its order. */
export const namesOf = ({
  key,
  audience,
  scopes,
}: Pick<CreateModule, 'key' | 'audience'> & {
  readonly scopes: readonly { readonly name: string }[];
}): ModuleName[] => [
  { kind: 'KEY', name: key },
  { kind: 'AUDIENCE', name: normalizedAudience(audience) },
  ...scopes.map(({ name }): ModuleName => ({ kind: 'SCOPE', name })),
];

export const isSameName = (one: ModuleName, other: ModuleName): boolean =>
  one.kind === other.kind && one.name === other.name;
