import type { Json } from '../../kernel/json.js';
import type { AccountReads } from '../../model/reads.js';
import type { ChangeRequest } from '../model/changeRequest.js';

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The input of a request, with each expected version replaced by the current one. The version was compared when the
 * change was requested; from then on the request depends on the change that it shows.
 */
export async function onCurrentVersion(
  reads: AccountReads,
  { input, dependencies }: Pick<ChangeRequest, 'input' | 'dependencies'>,
): Promise<Json> {
  const versions = await reads.changes.versionsOf(dependencies);
  const renewed = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(renewed);
    if (!isObject(value)) return value;
    const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renewed(part)]));
    const { id, expectedVersion } = value;
    // An input that names the account itself has no id.
    const dependency = dependencies.find(
      (one) => one.version === expectedVersion && (one.id === id || id === undefined),
    );
    return dependency ? { ...parts, expectedVersion: versions.get(dependency.id) ?? 0 } : parts;
  };
  return renewed(input);
}
