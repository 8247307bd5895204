import { resolved } from '../document/members';
import type { Operation, Schemas } from '../document/openApi';
import { credentialOf } from '../document/openApi';
import { sampleOf } from '../document/sample';

/** A request of an operation, ready to be shown or sent. */
export interface RequestPlan {
  readonly method: string;
  readonly url: string;
  readonly credential: 'bearer' | 'clientBasic' | 'none';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly type: string; readonly value: unknown };
}

/** What stands for a part of the path that the reader fills in: `secretId` as SECRET_ID. */
const placeholderOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** A body with what has to be sent, as the operation takes it. */
export function sampleBody({ requestBody }: Operation, schemas: Schemas): RequestPlan['body'] {
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (!type || !content) return undefined;
  const { oneOf: [variant = content.schema] = [] } = resolved(content.schema, schemas);
  return { type, value: sampleOf(variant, schemas, { onlyRequired: true }) };
}

/** The request that an operation is shown by. */
export function sampleRequest(operation: Operation, server: string, schemas: Schemas): RequestPlan {
  const { method, path, parameters = [] } = operation;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => placeholderOf(name));
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name, schema }) => [name, String(sampleOf(schema, schemas, { onlyRequired: true, name }))]);
  const body = sampleBody(operation, schemas);
  return {
    method,
    url: `${server}${filled}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
    credential: credentialOf(operation),
    headers: body ? { 'Content-Type': body.type } : {},
    ...(body && { body }),
  };
}

export const isForm = ({ body }: RequestPlan): boolean => body?.type === 'application/x-www-form-urlencoded';

/** The fields of a form, as text. */
export const formFields = ({ body }: RequestPlan): [string, string][] =>
  Object.entries(body?.value ?? {}).map(([name, value]) => [name, String(value)]);
