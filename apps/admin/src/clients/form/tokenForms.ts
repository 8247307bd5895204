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
