import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';

type Module = Pick<ModuleDetailsFragment, 'name' | 'builtIn' | 'accessTokenFormat' | 'signingAlgorithm'>;

/** What the APIs of modules read, each form with the names of those that read no other. Countersign itself reads all. */
export function tokenForms(modules: readonly Module[]): [form: string, names: string[]][] {
  const forms = Map.groupBy(
    modules.filter(({ builtIn }) => !builtIn),
    ({ accessTokenFormat, signingAlgorithm }) => (accessTokenFormat === 'OPAQUE' ? 'opaque tokens' : signingAlgorithm),
  );
  return [...forms].map(([form, some]) => [form, some.map(({ name }) => name)]);
}

/**
 * The API that a request for a token names where it must: where no token is for all of them, the first. Undefined where a
 * request need name none.
 */
export const resourceToName = (modules: readonly (Module & { readonly audience: string })[]): string | undefined =>
  tokenForms(modules).length > 1 ? modules.find(({ builtIn }) => !builtIn)?.audience : undefined;
