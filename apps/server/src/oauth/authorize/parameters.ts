import { invalidRequest } from '../model/oauthError.js';

/** The parameters of an authorization request, and which of them it repeats. */
export interface AuthorizationParameters {
  readonly values: ReadonlyMap<string, string>;
  readonly resources: readonly string[];
  readonly repeated: ReadonlySet<string>;
}

/** RFC 6749 §3.1: without a value is as though omitted; what is unknown is ignored. RFC 8707 §2: `resource` may repeat. */
export function readAuthorizationParameters(query: string): AuthorizationParameters {
  const values = new Map<string, string>();
  const resources: string[] = [];
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'resource') {
      if (value !== '') resources.push(value);
      continue;
    }
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
    if (value !== '') values.set(name, value);
  }
  return { values, resources, repeated };
}

/** @throws OAuthError invalid_request when one of these is sent more than once */
export function assertNotRepeated({ repeated }: AuthorizationParameters, names: Iterable<string>): void {
  for (const name of names) {
    if (repeated.has(name)) throw invalidRequest(`The parameter ${name} is repeated.`);
  }
}
