import type { HttpRequest } from '../httpRequest.js';
import { invalidRequest, OAuthError } from '../model/oauthError.js';
import { firstRepeatedKey } from './repeatedKey.js';

/** The parameters of a request. One without a value counts as omitted (RFC 6749 §3.2). */
export type Parameters = ReadonlyMap<string, string>;

// RFC 8707 §2: the only one that may come more than once. It is kept apart, as a list.
const resourceParameter = 'resource';

/** What a request says; the audiences that it names (RFC 8707) stand apart. */
export interface RequestParameters {
  readonly parameters: Parameters;
  readonly resources: readonly string[];
}

/** RFC 9110 §15.5.16. */
export const unsupportedMediaTypeMessage =
  'The content type must be application/x-www-form-urlencoded or application/json, and not compressed.';

// What people copy comes with white space around it; an id or a secret of ours has none.
const trimmedParameters = new Set(['client_id', 'client_secret']);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a form body (RFC 6749 §3.2 and appendix B), or the same as a JSON object, which several vendors document. What
 * is unknown is kept and ignored; what is repeated is refused.
 * @throws OAuthError invalid_request
 */
export function readParameters(httpRequest: HttpRequest): RequestParameters {
  const text = decode(httpRequest.body);
  const type = httpRequest.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return collect(new URLSearchParams(text));
  if (type === 'application/json') return collect(jsonEntries(text));
  throw new OAuthError('invalid_request', unsupportedMediaTypeMessage, 415);
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw invalidRequest('The body is not UTF-8.');
  }
}

function jsonEntries(text: string): [string, string][] {
  const object = parseObject(text);
  if (firstRepeatedKey(text) !== undefined) throw invalidRequest('A parameter is repeated.');
  return Object.entries(object).flatMap(([name, value]): [string, string][] => {
    if (value === null) return [];
    if (typeof value === 'string') return [[name, value]];
    if (name === resourceParameter && Array.isArray(value) && value.every((one) => typeof one === 'string')) {
      return value.map((one) => [name, one]);
    }
    throw invalidRequest('The value of each parameter must be a string.');
  });
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, without the text: it may hold a secret.
  }
  throw invalidRequest('The body is not a JSON object.');
}

function collect(entries: Iterable<[string, string]>): RequestParameters {
  const parameters = new Map<string, string>();
  const resources: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of entries) {
    if (name === resourceParameter) {
      if (value !== '') resources.push(value);
      continue;
    }
    if (seen.has(name)) throw invalidRequest('A parameter is repeated.');
    seen.add(name);
    const meant = trimmedParameters.has(name) ? value.trim() : value;
    if (meant !== '') parameters.set(name, meant);
  }
  return { parameters, resources };
}

/** @throws OAuthError invalid_request when the parameter is missing */
export function requireParameter(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw invalidRequest(`The parameter ${name} is missing.`);
  return value;
}
